// What goes between the page and the worker that checks language, and the worker's side of it.
import { type Finding, languageChecker } from '@orrery/domain/language';

/** `draft` names one of several drafts on a page: of each, the sentences that were looked at are remembered. */
export interface LanguageTask {
  readonly draft: string;
  readonly text: string;
}

export interface LanguageAnswer extends LanguageTask {
  readonly findings: readonly Finding[];
}

export function languageDesk(answer: (told: LanguageAnswer) => void): (task: LanguageTask) => void {
  const checkers = new Map<string, ReturnType<typeof languageChecker>>();
  return ({ draft, text }) => {
    const check = checkers.get(draft) ?? languageChecker();
    checkers.set(draft, check);
    answer({ draft, text, findings: check(text) });
  };
}
