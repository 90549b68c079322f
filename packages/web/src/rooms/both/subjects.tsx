// What a question is about: by name with its mark, and where it is edited.
import { useLingui } from '@lingui/react/macro';
import {
  addDays,
  type BlockId,
  type CompassThing,
  type DateId,
  type DeviceId,
  isLocalDate,
  ME,
  minutesOf,
  myDateOf,
  type NoteId,
  othersIn,
  type PersonId,
  type RelationshipId,
  type RuleId,
  type SourceId,
  type StrategyId,
  type TierId,
  type TriggerId,
  type YearlyDayId,
} from '@orrery/domain';
import { CalendarCheck, Compass, MonitorSmartphone, NotebookPen, Rows3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { appearanceOf, lookOf, nameOf, namesIn } from '../../app/names.ts';
import { useOrrery } from '../../app/orrery.tsx';
import { useThingWords } from '../../tools/compass/thing-words.ts';
import { useListed } from '../../tools/notes/note-row.tsx';
import { useTimeWords } from '../../tools/time/grid/time-words.ts';
import { useSaidRules } from '../../tools/time/rules/rule-words.ts';
import { me } from '../../ui/appearance.ts';
import { Mark } from '../../ui/mark.tsx';

export interface Subject {
  readonly name: string;
  /** What of it, where the name does not say so. */
  readonly detail: string;
  readonly lead: ReactNode;
  readonly href: string;
}

/** The subject of an address or a question; null for what is none. */
export function useSubjects(): (about: { of: string; id: string }) => Subject | null {
  const { t } = useLingui();
  const { state } = useOrrery();
  const words = useTimeWords();
  const listed = useListed();
  const things = useThingWords();
  const rules = useSaidRules();
  const { formats } = words;
  return ({ of, id }) => {
    switch (of) {
      case 'person': {
        const person = id as PersonId;
        const lead = <Mark appearance={lookOf(state, person)} />;
        const name = person === ME ? t`You` : nameOf(state, person);
        return { name, detail: '', lead, href: `/people/${id}/edit` };
      }
      case 'relationship': {
        const found = state.people.relationships.get(id as RelationshipId);
        const lead = <Mark appearance={appearanceOf(state, id as RelationshipId)} />;
        const others = found ? othersIn(found).map((person) => nameOf(state, person)) : [];
        const all = found?.fields.members.includes(ME) ? [...others, t`you`] : others;
        const name = found?.fields.title || formats.capital(formats.list(all));
        return { name, detail: t`Relationship`, lead, href: `/relationships/${id}` };
      }
      case 'tier': {
        const name = state.people.tiers.get(id as TierId)?.fields.name ?? '';
        return { name, detail: t`Your tiers`, lead: <Rows3 aria-hidden />, href: '/people/tiers' };
      }
      case 'mine':
        return { name: t`My own time`, detail: '', lead: <Mark appearance={me} />, href: '/time/mine' };
      case 'budget': {
        const lead = <Mark appearance={appearanceOf(state, id as RelationshipId)} />;
        const name = namesIn(state, id as RelationshipId, formats);
        return { name, detail: t`Hours`, lead, href: `/time/budget/${id}` };
      }
      case 'known': {
        const name = nameOf(state, id as PersonId);
        const lead = <Mark appearance={lookOf(state, id as PersonId)} />;
        return { name: t`${name}’s time`, detail: '', lead, href: `/time/known/${id}` };
      }
      case 'block': {
        const title = state.time.blocks.get(id as BlockId)?.fields.title;
        const [name, detail] = title ? [title, t`Protected time`] : [t`Protected time`, ''];
        return { name, detail, lead: <Mark appearance={me} />, href: '/time/protected' };
      }
      case 'day': {
        const name = state.time.days.get(id as YearlyDayId)?.fields.name ?? '';
        const lead = <Mark appearance={me} />;
        return { name, detail: t`Days that come round`, lead, href: `/time/days/${id}` };
      }
      case 'rule': {
        const fields = state.time.rules.get(id as RuleId)?.fields;
        if (!fields) return null;
        const lead = <Mark appearance={me} />;
        return { name: rules.title(fields), detail: t`Rule for plans`, lead, href: `/time/rules/${id}` };
      }
      case 'source': {
        const source = state.time.sources.get(id as SourceId);
        const lead = <Mark appearance={lookOf(state, source?.fields.owner ?? ME)} />;
        return { name: source?.fields.name ?? '', detail: t`Calendars`, lead, href: '/time/calendars' };
      }
      case 'date': {
        const date = state.time.dates.get(id as DateId);
        if (!date) return null;
        const { relationship, start, status } = date.fields;
        const isTentative = status === 'held' || status === 'proposed';
        const lead = <Mark appearance={appearanceOf(state, relationship)} hollow={isTentative} />;
        const name = namesIn(state, relationship, formats);
        const day = words.day(myDateOf(state, start));
        const isTime = !Number.isNaN(minutesOf(start));
        return {
          name: t`A date with ${name}`,
          detail: isTime ? formats.capital(day) : '',
          lead,
          href: `/time/dates/${id}`,
        };
      }
      case 'review':
        if (!isLocalDate(id)) return null;
        return {
          name: t`Looking back`,
          detail: formats.dayRange(id, addDays(id, 6)),
          lead: <CalendarCheck aria-hidden />,
          href: `/time/review?week=${id}&step=change`,
        };
      case 'note': {
        const note = state.notes.notes.get(id as NoteId);
        if (!note) return null;
        const day = formats.dayOf(note.fields.at);
        return {
          name: listed(note).title,
          detail: formats.capital(formats.relativeDay(day)),
          lead: <NotebookPen aria-hidden />,
          href: `/mine/${id}`,
        };
      }
      case 'trigger': {
        const name = state.notes.triggers.get(id as TriggerId)?.fields.name ?? '';
        return { name, detail: t`Trigger`, lead: <NotebookPen aria-hidden />, href: '/mine/lists' };
      }
      case 'strategy': {
        const name = state.notes.strategies.get(id as StrategyId)?.fields.what ?? '';
        return { name, detail: t`To try next time`, lead: <NotebookPen aria-hidden />, href: '/mine/lists' };
      }
      case 'idea':
      case 'evening':
      case 'value':
      case 'choice':
      case 'load':
      case 'friend':
      case 'pause':
      case 'support':
      case 'goal':
      case 'candidate':
      case 'criterion':
      case 'check': {
        const thing = state.compass[of].get(id as never);
        if (!thing) return null;
        const about = { noun: of, thing } as CompassThing;
        return {
          name: things.title(about),
          detail: formats.capital(things.kind(of)),
          lead: <Compass aria-hidden />,
          href: things.href(about),
        };
      }
      case 'device': {
        const name = state.spaces.devices.get(id as DeviceId)?.fields.name ?? '';
        const lead = <MonitorSmartphone aria-hidden />;
        return { name, detail: t`Devices`, lead, href: '/settings/devices' };
      }
      default:
        return null;
    }
  };
}
