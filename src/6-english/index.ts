export { type RecordEnglish, recordEnglish } from './records.js';
export { type SentenceEnglish, sentenceEnglish } from './sentences.js';
export { Vocabulary } from './vocabulary.js';
