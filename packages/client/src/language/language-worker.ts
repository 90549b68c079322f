// The worker's side of checks of language: patterns and weights are loaded here and nowhere else.
import { type LanguageAnswer, type LanguageTask, languageDesk } from './checking.ts';

interface Desk {
  postMessage(answer: LanguageAnswer): void;
  onmessage: ((event: MessageEvent<LanguageTask>) => void) | null;
}

const desk = globalThis as unknown as Desk;
const take = languageDesk((answer) => desk.postMessage(answer));
desk.onmessage = ({ data }) => take(data);
