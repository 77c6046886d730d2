export { LANGUAGES, type Language, languageOf } from './language.js';
export { writeDay, writeDeadline, writeMoment } from './moment.js';
export { type Params, type ProblemText, say, sayEvent, sayProblem, type TextKey, wordFor } from './say.js';
export { sayDeadlineExplained } from './say-deadline.js';
export { type Problems, problems, type Section, type Texts, texts } from './texts.js';
