/**
 * The tables of the Discourse Network Analyzer, versions 3.0, as it makes them in an SQLite file (its `Sql.createTables`), with its constraints.
 * A text of a fixed column has at most {@link MOST} characters.
 */
const short = (name: string, more = 'NOT NULL') => `${name} TEXT ${more} CHECK (LENGTH(${name}) < 191)`;
const flag = (name: string, value: 0 | 1 = 1) => `${name} INTEGER NOT NULL CHECK (${name} BETWEEN 0 AND 1) DEFAULT ${value}`;
const colour = ['Red', 'Green', 'Blue'].map((name) => `${name} INTEGER NOT NULL DEFAULT 0 CHECK (${name} BETWEEN 0 AND 255)`).join(', ');
const own = 'ID INTEGER NOT NULL PRIMARY KEY';
const refers = (column: string, table: string) => `FOREIGN KEY(${column}) REFERENCES ${table}(ID) ON DELETE CASCADE`;
const value = (table: string, column: string) => `CREATE TABLE ${table}(${own}, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, ${column},
  ${refers('StatementId', 'STATEMENTS')}, ${refers('VariableId', 'VARIABLES')}, UNIQUE (StatementId, VariableId));`;

/** Most characters of a title, a name and other short texts. */
export const MOST = 190;

const PERMISSIONS = [
  'AddDocuments',
  'EditDocuments',
  'DeleteDocuments',
  'ImportDocuments',
  'AddStatements',
  'EditStatements',
  'DeleteStatements',
  'EditAttributes',
  'EditRegex',
  'EditStatementTypes',
  'EditCoders',
  'EditCoderRelations',
  'ViewOthersDocuments',
  'EditOthersDocuments',
  'ViewOthersStatements',
  'EditOthersStatements',
].map((name) => flag(`Permission${name}`));

export const TABLES = `
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
CREATE TABLE CODERS(${own}, ${short('Name')}, ${colour},
  Refresh INTEGER NOT NULL CHECK (Refresh BETWEEN 0 AND 9999) DEFAULT 0,
  FontSize INTEGER NOT NULL CHECK (FontSize BETWEEN 1 AND 99) DEFAULT 14,
  ${short('Password')},
  PopupWidth INTEGER CHECK (PopupWidth BETWEEN 100 AND 9999) DEFAULT 300,
  ${flag('ColorByCoder', 0)}, ${flag('PopupDecoration', 0)}, ${flag('PopupAutoComplete')}, ${PERMISSIONS.join(', ')});
CREATE TABLE DOCUMENTS(${own}, ${short('Title')}, Text TEXT NOT NULL, Coder INTEGER,
  ${['Author', 'Source', 'Section'].map((name) => short(name, "NOT NULL DEFAULT ''")).join(', ')},
  Notes TEXT NOT NULL DEFAULT '', ${short('Type', "NOT NULL DEFAULT ''")}, Date INTEGER NOT NULL, ${refers('Coder', 'CODERS')});
CREATE TABLE STATEMENTTYPES(${own}, ${short('Label')}, ${colour});
CREATE TABLE VARIABLES(${own}, ${short('Variable')},
  DataType TEXT NOT NULL CHECK (DataType = 'boolean' OR DataType = 'integer' OR DataType = 'long text' OR DataType = 'short text')
    DEFAULT 'short text',
  StatementTypeId INTEGER, ${refers('StatementTypeId', 'STATEMENTTYPES')}, UNIQUE (Variable, StatementTypeId));
CREATE TABLE VARIABLELINKS(${own}, SourceVariableId INTEGER, TargetVariableId INTEGER, CHECK (TargetVariableId != SourceVariableId),
  ${refers('SourceVariableId', 'VARIABLES')}, ${refers('TargetVariableId', 'VARIABLES')});
CREATE TABLE REGEXES(${short('Label', 'PRIMARY KEY')}, ${colour});
CREATE TABLE CODERRELATIONS(${own}, Coder INTEGER CHECK(Coder > 0), OtherCoder INTEGER CHECK(OtherCoder > 0),
  ${['viewStatements', 'editStatements', 'viewDocuments', 'editDocuments'].map((name) => flag(name)).join(', ')},
  CHECK (Coder != OtherCoder), ${refers('Coder', 'CODERS')}, ${refers('OtherCoder', 'CODERS')});
CREATE TABLE STATEMENTS(${own}, StatementTypeId INTEGER, DocumentId INTEGER,
  Start INTEGER NOT NULL CHECK(Start >= 0), Stop INTEGER NOT NULL CHECK(Stop >= 0), Coder INTEGER, CHECK (Start < Stop),
  ${refers('StatementTypeId', 'STATEMENTTYPES')}, ${refers('Coder', 'CODERS')}, ${refers('DocumentId', 'DOCUMENTS')});
${value('DATABOOLEAN', 'Value INTEGER NOT NULL DEFAULT 1')}
${value('DATAINTEGER', 'Value INTEGER NOT NULL DEFAULT 0')}
CREATE TABLE ENTITIES(${own}, VariableId INTEGER NOT NULL, ${short('Value', "NOT NULL DEFAULT ''")},
  Red INTEGER CHECK (Red BETWEEN 0 AND 255), Green INTEGER CHECK (Green BETWEEN 0 AND 255), Blue INTEGER CHECK (Blue BETWEEN 0 AND 255),
  ChildOf INTEGER CHECK(ChildOf > 0), UNIQUE (VariableId, Value), ${refers('ChildOf', 'ENTITIES')}, ${refers('VariableId', 'VARIABLES')});
CREATE TABLE DATASHORTTEXT(${own}, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Entity INTEGER NOT NULL,
  ${refers('StatementId', 'STATEMENTS')}, ${refers('VariableId', 'VARIABLES')}, ${refers('Entity', 'ENTITIES')},
  UNIQUE (StatementId, VariableId));
${value('DATALONGTEXT', "Value TEXT DEFAULT ''")}
CREATE TABLE ATTRIBUTEVARIABLES(${own}, VariableId INTEGER NOT NULL, ${short('AttributeVariable')},
  UNIQUE(VariableId, AttributeVariable), ${refers('VariableId', 'VARIABLES')});
CREATE TABLE ATTRIBUTEVALUES(${own}, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL,
  ${short('AttributeValue', "NOT NULL DEFAULT ''")}, UNIQUE (EntityId, AttributeVariableId), ${refers('EntityId', 'ENTITIES')},
  ${refers('AttributeVariableId', 'ATTRIBUTEVARIABLES')});`;
