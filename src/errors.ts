/** Every error that the library throws on purpose, with what to do about it. */
const HINTS = {
  'file-not-found': 'Check the path; use - to read from standard input.',
  'not-a-file': 'Give the path of a report. Folders of reports are read where the results go to a folder: --output FOLDER/.',
  'file-unreadable': 'Check that you may read the file.',
  'empty-input': 'Give a text with words in it.',
  'invalid-encoding': 'Save the report as UTF-8 and try again.',
  'unsupported-format': 'Give plain text; a report may be PDF, DOCX, HTML or the XML of the official publications as well.',
  'broken-document': 'Open the document in its program and save it anew.',
  'encrypted-document': 'Save the document without a password.',
  'no-text': 'Have the text of the pages recognised (OCR) first.',
  'too-large': 'Raise the limit if you trust the document.',
  'timed-out': 'Raise the limit if you trust the document.',
  'analysis-failed': 'This is a fault of the program or of the machine, not of the report: please tell the maintainers.',
  'reports-failed': 'What did not fail is done.',
  interrupted: 'Go on with --resume.',
  'bad-line': 'Give a JSON object on each line, in UTF-8: text, and where you want them id, source, title, date, meeting.',
  'not-dutch': 'Only reports in Dutch are read.',
  'bad-glossary': 'Give TBX, or lines with Dutch, a tab and English.',
  'bad-option': 'See standpunt --help.',
  'output-failed': 'Check that the output path can be written.',
  'bad-gazetteer': 'Give tab-separated lines under a header with the columns type, nl and en, and id, subtype and aliases where you want them.',
  'bad-frames': 'Give tab-separated lines under a header with the columns cue, act, polarity, slots and english.',
  'bad-analysis': 'Give what standpunt analyze --format json of this version prints.',
  'database-busy': 'Try again when the other process has finished.',
  'database-failed': 'Check that the folder is there and that you may write in it.',
  'database-invalid': 'Give the path of a file that this program made, or of none.',
  'database-newer': 'Update this package, or make the file anew.',
  'deepl-key': 'Set DEEPL_AUTH_KEY to the key of your DeepL API account.',
  'deepl-quota': 'Wait for the next billing period or raise the limit; what was translated before is kept in the translation memory.',
  'deepl-busy': 'Try again later; what was translated before is kept in the translation memory.',
  'deepl-timeout': 'Try again later; what was translated before is kept in the translation memory.',
  'deepl-unreachable': 'Check the connection; what was translated before is kept in the translation memory.',
  'deepl-answer': 'Try again; what was translated before is kept in the translation memory.',
  'deepl-glossary': 'Wait a minute and try again, or push the glossary: standpunt glossary push.',
  'deepl-refused': 'The message says what DeepL does not accept.',
  'text-too-long': 'Cut the text into sentences, or let the embedded engine translate it: --fallback.',
  'data-missing': 'The built data is not there: run npm run build.',
} as const;

/** Stable code of a {@link StandpuntError}. */
export type ErrorCode = keyof typeof HINTS;

/** All error codes, for documentation and tests. */
export const ERROR_CODES = Object.keys(HINTS) as ErrorCode[];

/** The one error class of the library. `code` is stable; `message` and `hint` are for people. */
export class StandpuntError extends Error {
  override readonly name = 'StandpuntError';
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = HINTS[code];
  }
}
