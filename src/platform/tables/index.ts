export { type Cell, csv } from './csv.ts';
export { type Sheet, xlsx } from './xlsx.ts';
