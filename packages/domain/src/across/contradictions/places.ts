// Everything of mine and of my circles that can be laid side by side, each with where it stands: sentences of papers that hold, what is
// looked at and not agreed on yet, what I write at, and my own time.

import { presentOf } from '../../kernel/history.ts';
import { ME, type MemberId, type RelationshipId } from '../../kernel/ids.ts';
import type { EpochMinutes, LocalDate } from '../../kernel/zones.ts';
import { boundaryOf } from '../../papers/boundaries/insights.ts';
import type { PaperKey } from '../../papers/events.ts';
import type { Paper } from '../../papers/fold.ts';
import type { PaperContent } from '../../papers/kinds.ts';
import type { Meaning } from '../../papers/meaning.ts';
import { standingOfPaper } from '../../papers/standing.ts';
import type { PaperVersion } from '../../papers/versions.ts';
import { myRelationships } from '../../people/insights.ts';
import { personOfMember } from '../../spaces/fold.ts';
import { blocksOf, budgetOf, hasBudget, myTimeOf } from '../../time/fold.ts';
import { rulesOf } from '../../time/rules/fold.ts';
import { myDateOf, type State } from '../week.ts';
import type { Claim, Statement, Who } from './claims.ts';
import {
  claimOfCap,
  claimOfEnd,
  claimOfProtected,
  claimOfReview,
  claimsOfNeed,
  claimsOfRule,
} from './fields.ts';
import type { CircleOfPapers, LookedAt, Place } from './place.ts';
import { claimsOfPledge } from './pledges.ts';
import { claimsOf } from './reading/read.ts';
import { claimsOfMeaning } from './said/meanings.ts';

export interface Gathered {
  readonly claims: readonly Claim[];
  readonly places: ReadonlyMap<string, Place>;
}

export function gathered(
  state: State,
  circles: readonly CircleOfPapers[],
  now: EpochMinutes,
  lookedAt?: LookedAt,
): Gathered {
  const claims: Claim[] = [];
  const places = new Map<string, Place>();
  const put = (id: string, place: Place, said: readonly Claim[]) => {
    if (said.length === 0) return;
    places.set(id, place);
    claims.push(...said);
  };
  for (const circle of circles) {
    for (const paper of circle.papers.values()) {
      // whether a paper of others holds shows to nobody by what clashes with it
      if (!paper.parties.includes(circle.inCircle.me)) continue;
      const standing = standingOfPaper(paper, circle.inCircle, now);
      const holds = standing.kind === 'inForce' ? standing.version : undefined;
      const asked =
        lookedAt?.space === circle.id && lookedAt.paper === paper.id ? lookedAt.version : undefined;
      if (holds) ofVersion(circle, paper, holds, asked?.id === holds.id);
      if (asked && asked.id !== holds?.id) ofVersion(circle, paper, asked, true);
    }
    for (const draft of presentOf(state.papers.drafts)) {
      const { space, paper, people, content } = draft.fields;
      if (space !== circle.id) continue;
      const parties = circle.papers.get(paper as PaperKey)?.parties ?? [circle.inCircle.me, ...people];
      const base = { in: 'draft', space: circle.id, draft: draft.id, paper, title: content.title } as const;
      for (const one of said(circle, content, parties, circle.inCircle.me, `draft ${draft.id}`))
        put(
          one.statement.id,
          { ...base, item: one.item, section: one.section, text: one.statement.text },
          one.claims,
        );
    }
  }
  ofMyTime();
  return { claims, places };

  function ofVersion(circle: CircleOfPapers, paper: Paper, version: PaperVersion, isLookedAt: boolean): void {
    const { content, by } = version.draft;
    const isHeld = standingOfPaper(paper, circle.inCircle, now).kind === 'inForce' && version.counts;
    const base = {
      in: 'paper',
      space: circle.id,
      paper: paper.id,
      version: version.id,
      title: content.title,
    } as const;
    for (const one of said(circle, content, paper.parties, by, `${circle.id} ${paper.id} ${version.id}`)) {
      const item =
        content.kind === 'boundaries' ? content.items.find(({ id }) => id === one.item) : undefined;
      const kind = item && boundaryOf(paper, version, item, circle.inCircle, now).kind;
      const isAgreed = isHeld && (!item || kind === 'kept' || kind === 'agreed');
      if (!isAgreed && (!isLookedAt || kind === 'refused')) continue;
      const is = isAgreed ? 'inForce' : 'open';
      put(
        one.statement.id,
        { ...base, is, item: one.item, section: one.section, text: one.statement.text },
        one.claims,
      );
    }
  }

  /** Each sentence of a paper and each of its days, with what it was understood to say. */
  function said(
    circle: CircleOfPapers,
    content: PaperContent,
    parties: readonly MemberId[],
    by: MemberId,
    of: string,
  ): { statement: Statement; item: string; section: string; claims: readonly Claim[] }[] {
    const who = (one: MemberId): Who =>
      one === circle.inCircle.me
        ? ME
        : (personOfMember(state.spaces, circle.id, one) ?? `${circle.id} ${one}`);
    const people = parties.map(who);
    const names = namesIn(circle, who);
    const statement = (item: string, text: string, more: Partial<Statement> = {}): Statement => ({
      ...{ id: `${of} ${item}`, text, people, names },
      ...more,
    });
    const all = sentences();
    const { review, ends } = content;
    if (ends.until) {
      const days = [
        { item: 'ends', day: ends.until, claim: claimOfEnd },
        ...(review ? [{ item: 'review', day: review, claim: claimOfReview }] : []),
      ];
      for (const { item, day, claim } of days) {
        const one = statement(item, '');
        all.push({ statement: one, item, section: '', claims: [claim(one.id, of, people, day)] });
      }
    }
    return all;

    function sentences(): ReturnType<typeof said> {
      if (content.kind === 'agreement')
        return content.sections.flatMap(({ title, items }) =>
          items.map(({ id, text, means }) => read(statement(id, text), id, title, means)),
        );
      if (content.kind === 'boundaries')
        return content.items.map(({ id, text, whose, asks, means }) => {
          const author = who(by);
          const asked = asks.map(who);
          const bound =
            whose === 'mine'
              ? { people: [author], author }
              : { people: [author, ...asked], author, ...(whose === 'yours' ? { asked } : {}) };
          return read(statement(id, text, bound), id, '', means);
        });
      // goals are hopes, and friction is no promise
      if (content.kind === 'metamour')
        return content.points.flatMap(({ id, of: what, text, means }) =>
          what === 'limit' ? [read(statement(id, text), id, '', means)] : [],
        );
      // what is said with a provider is compared with nothing
      if (content.kind === 'careTerms') return [];
      const parts = (['slow', 'stop', 'limits'] as const).map((part) => {
        const one = statement(part, content[part]);
        return { statement: one, item: part, section: '', claims: claimsOfPledge(one, part) };
      });
      const activities = content.activities.map(({ id, text }) => {
        const one = statement(id, text);
        return { statement: one, item: id, section: '', claims: claimsOfPledge(one, 'activity') };
      });
      return [
        ...parts,
        ...activities,
        ...(['safer', 'aftercare'] as const).map((part) => read(statement(part, content[part]), part, '')),
      ];
    }

    /** What whoever wrote it says it means goes before what its words were read as. */
    function read(one: Statement, item: string, section: string, means?: Meaning) {
      return {
        statement: one,
        item,
        section,
        claims: means ? claimsOfMeaning(one, means) : claimsOf(one, of),
      };
    }
  }

  function namesIn(circle: CircleOfPapers, who: (one: MemberId) => Who): Map<Who, string[]> {
    const names = new Map<Who, string[]>();
    const add = (one: Who, name: string) => {
      const [first = ''] = name.split(' ');
      const all = [name, first].filter((word) => word.length > 1);
      names.set(one, [...new Set([...(names.get(one) ?? []), ...all])]);
    };
    for (const { id, name, ownName } of circle.members)
      for (const one of [name, ...(ownName ? [ownName] : [])]) add(who(id), one);
    // who is not in the circle is named there as on my map, or not at all
    for (const { id, fields } of presentOf(state.people.people)) add(id, fields.name);
    return names;
  }

  function ofMyTime(): void {
    const { weeklyCap } = myTimeOf(state.time);
    const mine = myRelationships(state.people);
    const membersOf = (id: RelationshipId) => mine.find((one) => one.id === id)?.fields.members ?? [];
    if (state.time.mine.size > 0) put('cap', { in: 'cap' }, [claimOfCap('cap', ME, weeklyCap)]);
    for (const { id, fields } of mine) {
      if (!hasBudget(state.time, id)) continue;
      for (const claim of claimsOfNeed(`need ${id}`, fields.members, budgetOf(state.time, id))) {
        const field = claim.statement.split(' ').at(-1) as 'floor' | 'most' | 'nights';
        put(claim.statement, { in: 'need', relationship: id, field }, [claim]);
      }
    }
    const today: LocalDate = myDateOf(state, new Date(now * 60_000).toISOString());
    for (const { id, fields } of rulesOf(state.time)) {
      const { what, days } = fields;
      if ((days.from !== '' && days.from > today) || (days.until !== '' && days.until < today)) continue;
      const who =
        'relationship' in what
          ? membersOf(what.relationship)
          : what.kind === 'neverOf'
            ? [ME, what.person]
            : [];
      if (who.length < 2) continue;
      const count = what.kind === 'require' ? what.count : 1;
      put(`rule ${id}`, { in: 'rule', rule: id }, claimsOfRule(`rule ${id}`, what.kind, who, days, count));
    }
    for (const { id, fields } of blocksOf(state.time))
      if (fields.date === null && fields.days.length > 0)
        put(`block ${id}`, { in: 'block', block: id }, [
          claimOfProtected(`block ${id}`, ME, fields.days, fields.from, fields.to),
        ]);
  }
}
