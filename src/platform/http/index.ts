export { type App, type AppOptions, createApp } from './app.ts';
export { Problem, problemOf } from './problem.ts';
