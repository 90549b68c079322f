// Signed papers outside the app: saved as a file, and judged without a vault, a relay or anybody's keys.
export { plainLine } from '@orrery/domain';
export { type FileFault, MOST_OF_A_FILE, type SignedPaper } from './file.ts';
export { type SavingWhy, saveSignedPaper } from './saving.ts';
export { personCode } from './statement.ts';
export { type Judged, judgeSignedPaper, type Verdict } from './verify.ts';
