export { makeWorld, type Seat, type Who, type World } from './world.ts';
