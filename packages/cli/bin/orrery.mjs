#!/usr/bin/env node
// Node 20 cannot read TypeScript by itself: tsx reads the sources, so that there is no build step for the server.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/main.ts');
process.exitCode = await main(process.argv.slice(2));
