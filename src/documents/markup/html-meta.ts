import type { ReportMeta } from '../../model.js';
import { officeIn, reportTitle } from '../meta.js';
import { type Element, findAll, lineOf } from './tree.js';

/** What a page's head says of the report: the terms of Dublin Core and of the official publications, else its title. */
export function htmlMeta(document: Element): ReportMeta {
  const terms = new Map<string, string[]>();
  for (const { attributes } of findAll(document, 'meta')) {
    const name = attributes.get('name')?.toLowerCase();
    const content = attributes.get('content')?.replace(/\s+/g, ' ').trim();
    if (name && content) terms.set(name, [...(terms.get(name) ?? []), content]);
  }
  const first = (...names: string[]) => names.map((name) => terms.get(name)?.[0]).find(Boolean);
  const title = [first('overheidop.documenttitel'), first('dc.title', 'dcterms.title'), ...findAll(document, 'title').map(lineOf)]
    .map(reportTitle)
    .find(Boolean);
  const published = /^\d{4}-\d{2}-\d{2}/.exec(first('dcterms.issued', 'dc.date', 'dcterms.date', 'dcterms.available') ?? '')?.[0];
  const dossier = first('overheidop.dossiernummer')?.replace(/\s+/g, '');
  const dossierItem = first('overheidop.ondernummer');
  const signatories = (terms.get('overheidop.indiener') ?? []).map((name) => ({ name }));
  const sender = [first('overheidop.documenttitel'), first('dc.title', 'dcterms.title')].map((text) => officeIn(text)).find(Boolean);
  return {
    ...(title && { title }),
    ...(published && { published }),
    ...(dossier && { dossier }),
    ...(dossierItem && { dossierItem }),
    ...(signatories.length > 0 && { signatories }),
    ...(sender && { sender }),
  };
}
