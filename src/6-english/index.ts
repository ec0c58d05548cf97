export { type RecordEnglish, recordEnglish } from './records.js';
export { Vocabulary } from './vocabulary.js';
