export { presentReading } from '../present/index.ts';
