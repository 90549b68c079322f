// npm run language: learns the weights of the checks of language anew from packages/domain/study/language, and prints how well they do.
import { run, setUp } from './setup.mjs';

setUp();
process.exit(run('npx', ['--no', '--', 'tsx', 'packages/domain/study/language/train.ts']));
