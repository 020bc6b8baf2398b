export { presentGuide } from '../present/index.ts';
