export { presentPrediction } from '../present/index.ts';
