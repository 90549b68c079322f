import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.long.ts', 'scenarios/*.long.ts', 'simulation/*.long.ts'],
    environment: 'node',
    testTimeout: 4 * 3_600_000,
  },
});
