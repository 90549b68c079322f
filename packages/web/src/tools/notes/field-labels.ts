// How the fields of a note are called: for the forms, for reading, and wherever else a field is named. A field that is new in the
// domain is missed here by the compiler.
import { useLingui } from '@lingui/react/macro';
import type { NoteFields } from '@orrery/domain';

export function useNoteLabels(): { readonly [F in keyof NoteFields]: string } {
  const { t } = useLingui();
  return {
    kind: t`What kind of note`,
    at: t`When was it?`,
    what: t`What happened?`,
    people: t`Who is it about?`,
    trigger: t`What set it off?`,
    feelings: t`What is here?`,
    thoughts: t`What went through your head?`,
    places: t`Where in the body?`,
    body: t`How does it feel there?`,
    needs: t`What do you need?`,
    need: t`What would that look like?`,
    sleep: t`Slept the night before`,
    load: t`How full was the day?`,
    deeds: t`What did you do?`,
    did: t`How did that go?`,
    helped: t`Did it help?`,
    rather: t`What would you rather do next time?`,
    tried: t`Did you try it?`,
    way: t`What you did meanwhile`,
    ratings: t`How strong it was on the way`,
    outcome: t`How it ended`,
    story: t`What do you tell yourself about it?`,
    readings: t`How else could it be read?`,
    speaksFor: t`What speaks for your story?`,
    speaksAgainst: t`What speaks against it?`,
    echo: t`Does it sound like something older?`,
    toKnow: t`What do you need to know?`,
    question: t`The question`,
    sure: t`How sure you were at first`,
    sureAfter: t`How sure you were afterwards`,
    cameOut: t`What came out, later`,
    situation: t`What is it about?`,
    toWhom: t`To whom?`,
    ask: t`What do you ask for?`,
    onNo: t`What if they say no?`,
    timing: t`When would be a good time?`,
    decided: t`What have you decided?`,
    drafts: t`Wordings`,
    answers: t`What they may say, and what you would answer`,
    passed: t`Whether it has passed`,
  };
}
