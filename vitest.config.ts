import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { messageMacros } from './packages/web/message-macros.ts';

/** Milliseconds that a slow machine has; nothing here measures time. */
const patience = { testTimeout: 60_000, expect: { poll: { timeout: 30_000 } } };

const node = (name: string, include: string[]) => ({
  test: { name, include, environment: 'node' as const, ...patience, pool: 'threads' as const },
});

export default defineConfig({
  test: {
    // every core: the default leaves one idle, which is half of two
    maxWorkers: '100%',
    projects: [
      // pure: what one file loads, the next one has as it was; loaded anew for each, it takes half as long again
      {
        test: {
          ...node('pure', ['packages/{domain,planner,wire,log}/test/**/*.test.ts']).test,
          isolate: false,
        },
      },
      node('unit', ['packages/{client,relay,cli}/test/**/*.test.ts']),
      node('boundaries', ['boundaries/**/*.test.ts']),
      node('scenarios', ['scenarios/**/*.test.ts']),
      { test: { ...node('simulation', ['simulation/*.test.ts']).test, testTimeout: 300_000 } },
      {
        plugins: [react(), babel({ presets: [messageMacros] }), lingui()],
        test: {
          name: 'web',
          include: ['packages/web/test/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          ...patience,
        },
      },
    ],
  },
});
