// How a thing of the compass is called: by what it says, or by its day.
import { useLingui } from '@lingui/react/macro';
import type { CompassThing } from '@orrery/domain';
import { useFormats } from '../../shell/formats.tsx';
import { useValueWords } from './values/value-words.ts';

export interface ThingWords {
  /** The thing itself. */
  title(one: CompassThing): string;
  /** What kind of thing it is. */
  kind(noun: CompassThing['noun']): string;
}

export function useThingWords(): ThingWords {
  const { t } = useLingui();
  const formats = useFormats();
  const values = useValueWords();
  const kinds: Record<CompassThing['noun'], string> = {
    idea: t`for time of your own`,
    evening: t`an evening`,
    value: t`a value`,
    choice: t`a choice`,
    load: t`a week`,
    friend: t`a friend`,
    pause: t`a decision that waits`,
  };
  return {
    kind: (noun) => kinds[noun],
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
          return formats.fullDay(thing.id);
        case 'friend':
          return thing.fields.name;
        case 'pause':
          return thing.fields.decision;
      }
    },
  };
}
