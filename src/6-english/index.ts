export { recordEnglish, type RecordEnglish } from './records.js';
export { Vocabulary } from './vocabulary.js';
