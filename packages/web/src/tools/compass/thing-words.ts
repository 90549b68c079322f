// How a thing of the compass is called: by what it says, or by its day.
import { useLingui } from '@lingui/react/macro';
import { addDays, type CompassThing } from '@orrery/domain';
import { useFormats } from '../../shell/formats.tsx';
import { useChoosingWords } from './choosing/choosing-words.ts';
import { useValueWords } from './values/value-words.ts';

export interface ThingWords {
  /** The thing itself. */
  title(one: CompassThing): string;
  /** What kind of thing it is. */
  kind(noun: CompassThing['noun']): string;
  /** Where it is changed. */
  href(one: CompassThing): string;
}

export function useThingWords(): ThingWords {
  const { t } = useLingui();
  const formats = useFormats();
  const values = useValueWords();
  const choosing = useChoosingWords();
  const kinds: Record<CompassThing['noun'], string> = {
    idea: t`for time of your own`,
    evening: t`an evening`,
    value: t`a value`,
    choice: t`a choice`,
    load: t`a week`,
    friend: t`a friend`,
    pause: t`a decision that waits`,
    support: t`therapy, coaching or both`,
    goal: t`a goal`,
    candidate: t`somebody to think about`,
    criterion: t`a question to ask`,
    check: t`how you were`,
  };
  return {
    kind: (noun) => kinds[noun],
    href: ({ noun, thing }) => {
      switch (noun) {
        case 'idea':
          return '/mine/own-time';
        case 'evening':
          return `/mine/evening/${thing.id}`;
        case 'value':
          return '/mine/values';
        case 'choice':
          return `/mine/choices/${thing.id}`;
        case 'load':
          return `/mine/care?week=${thing.fields.week}`;
        case 'friend':
          return `/mine/friends/${thing.id}`;
        case 'pause':
          return `/mine/pauses/${thing.id}`;
        case 'support':
          return `/mine/support/${thing.id}`;
        case 'goal':
          return `/mine/goals/${thing.id}`;
        case 'candidate':
          return `/mine/choosing/${thing.id}`;
        case 'criterion':
          return '/mine/choosing/questions';
        case 'check':
          return `/mine/check?on=${thing.fields.on}`;
      }
    },
    title: ({ noun, thing }) => {
      switch (noun) {
        case 'idea':
          return thing.fields.what;
        case 'evening':
          return formats.fullDay(thing.fields.on);
        case 'value':
          return values.nameOf(thing.fields.value);
        case 'choice':
          return thing.fields.question;
        case 'load':
          return formats.dayRange(thing.fields.week, addDays(thing.fields.week, 6));
        case 'friend':
          return thing.fields.name;
        case 'pause':
          return thing.fields.decision;
        case 'support':
          return formats.dayWithYear(formats.dayOf(thing.fields.at));
        case 'goal':
          return thing.fields.what;
        case 'candidate':
          return thing.fields.name;
        case 'criterion':
          return choosing.question({ id: thing.id, asks: thing.fields.asks });
        case 'check':
          return formats.dayWithYear(thing.fields.on);
      }
    },
  };
}
