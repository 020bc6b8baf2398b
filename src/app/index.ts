export { App } from './App.tsx';
export { boot } from './boot.ts';
