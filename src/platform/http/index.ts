export { type App, type AppOptions, createApp } from './app.ts';
export { type FormLimits, type ReadForm, readForm, takeForms } from './multipart.ts';
export { Problem, problemOf } from './problem.ts';
