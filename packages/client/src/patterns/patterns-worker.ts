// The worker's side of patterns: the statistics are loaded here and nowhere else.
import { type CountingAnswer, type CountingTask, countingDesk } from './counting.ts';

interface Desk {
  postMessage(answer: CountingAnswer): void;
  onmessage: ((event: MessageEvent<CountingTask>) => void) | null;
}

const desk = globalThis as unknown as Desk;
const take = countingDesk((answer) => desk.postMessage(answer));
desk.onmessage = ({ data }) => take(data);
