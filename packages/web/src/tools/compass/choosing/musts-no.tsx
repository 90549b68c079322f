// A must that was answered with no, said in words (CHOOSE6). What follows from it is for whoever chooses.
import { plural } from '@lingui/core/macro';
import type { ChoosingQuestion } from '@orrery/domain';
import { Notice } from '../../../ui/notice.tsx';
import { useChoosingWords } from './choosing-words.ts';

export function MustsNo({ those, name }: { those: readonly ChoosingQuestion[]; name?: string }) {
  const words = useChoosingWords();
  if (those.length === 0) return null;
  const what = plural(those.length, {
    one: 'A must of yours was answered with no',
    other: '# musts of yours were answered with no',
  });
  return (
    <Notice
      kind="remark"
      what={name === undefined ? what : `${name}: ${what}`}
      means={
        <ul>
          {those.map((question) => (
            <li key={question.id}>{words.question(question)}</li>
          ))}
        </ul>
      }
    />
  );
}
