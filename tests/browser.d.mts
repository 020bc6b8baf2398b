import type { LaunchOptions } from 'playwright';

export function findBrowser(): string | undefined;
export function launchOptions(): LaunchOptions;
export function ensureBrowser(): void;
