import { COLUMNS, SEPARATOR } from './columns.js';

/** The data dictionary of the table of records as a schema of CSV on the Web (W3C), for programs that read it. */
export function csvMetadata(): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    '@type': 'Schema',
    columns: COLUMNS.map(({ name, datatype, list, description }) => ({
      name,
      titles: name,
      datatype,
      ...(list && { separator: SEPARATOR }),
      'dc:description': description,
    })),
  };
}
