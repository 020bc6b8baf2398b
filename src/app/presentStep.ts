export { presentPredictedStep } from '../present/index.ts';
