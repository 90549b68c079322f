import type { LanguageKind, LanguageReason } from './finding.ts';
import { compile } from './pattern.ts';
import type { Sentence } from './sentences.ts';
import { CLASSES } from './words.ts';

const before = (pattern: string) => new RegExp(`(?:${compile(pattern, CLASSES).source})$`, 'u');

/** Somebody else said it. */
const reported = before(
  '({other}|people|everyone|nobody|who|doctor|therapist|counsellor|counselor|book|article|everybody|voice|fear|anxiety|jealousy|part of me|brain|head) ({f}|have |has |had |once |used to |keep |keeps |kept |would |is |are |was |were |did |do |does |not )*(said|says|say|saying|told|tell|tells|telling|wrote|writes|claimed|claims|claim|accused|accuses|asked|asks|mentioned|texted|suggested|suggests|complained|complains|argues|argued|explained|insists|insisted|called|calls|admitted|admits|shared|whispers|whispered|replied|shouted|warned|remarked|joked|announced|describes|described) (me |us |him |her |you |them |{name}|(my|your|his|her|our) _ )?(that |how |if |whether |why |, )?((?!(because|so|to|and(?! that)|but|then|when|in|on|just|yet) )_ ){0,6}',
);
const accordingTo = before('(according to|in the words of|quote|quoting) (_ ){1,4}(, )?(_ ){0,6}');
/** It is a doubt, a guess that is called one, or what might be. */
const doubted = before(
  '(wonder|wondering|wondered|afraid|scared|fear|fears|feared|worry|worries|worried|worrying|anxious|imagine|imagined|imagining|insecure thought|not saying|not mean|not meaning|not think|not thinking|not believe|not sure|unsure|not know|not certain|not claiming|not suggesting|not asking|without saying|not want to (say|imply|guess|assume|claim)|tell myself|telling myself|told myself|story (is|in my head|i tell|i am telling)|in my head|guess is|the thought|a thought|the idea|assumption|assuming|my mind says|catch myself (_ )?|caught myself (_ )?|curious|suspect i may|if|whether|in case|unless|suppose that|supposing|imagining|dreamt|dreamed|dream|nightmare|pretend|maybe|perhaps|might be|may be|could be|not true|untrue|false|the belief|old belief|asks whether|ask whether|asked whether|even when|used to (think|believe|say|tell)|once thought|stopped believing|seems|seemed|looked|appears|sounds like|accused of|hope that|hope) (that |if |whether |like |me |myself |, )*((?!(but|because|so|yet) )[^,;“])*?(, (and|or) )?',
);
const doubtsMind = before(
  '(what|whatever|when|whenever|how|where|as|which|who|whom|than|ask|let|makes|make|until|till|while|before|after|once|anything|everything|things|something|all|the way|films|one|ones) ({f})*',
);
/** A question that is asked openly begins so. */
const open = new RegExp(
  compile(
    '(^|, |and |but |so |or )(do|does|did|are|is|was|were|am|have|has|had|can|could|would|will|shall|should|may|might|what|how|when|where|which|who|whose|want) ',
    CLASSES,
  ).source,
  'u',
);
const asFact =
  /(?:, |^)(?:tell me if i am wrong|am i right|is that right|right \?|is that so|because (?:you|he|she|they) (?:told|said|wrote|tell|say)|as you (?:told|said)|you told me so|is it so|correct me)/;
const saysAfter = compile(', (says|said|wrote|according to|as|writes) ({third}|the |my |our |you )', CLASSES);
/** One's own part in it. */
const hypothetical = before(
  '((if|whether|in case|unless) (_ ){0,6}|i (do|would|did) not (think|believe|feel|want|mean|expect|say) (that )?)',
);
/** What a camera would have seen, with when, and what one felt: a verdict is not read into it. */
const told = compile(
  '(when you |.*{when}).*i (felt|feel|was|am|got|became|missed) (_ )?(_ )?(sad|hurt|worried|angry|lonely|scared|disappointed|embarrassed|upset|anxious|afraid|frightened|nervous|tired|cold|alone|hungry|annoyed|frustrated|confused|jealous|you)|.*i (felt|feel|was|got|became) (_ )?(_ )?(sad|hurt|worried|angry|lonely|scared|disappointed|embarrassed|upset|anxious|afraid|annoyed|frustrated|confused|jealous) (_ ){0,3}?when you ',
  CLASSES,
);
const readings = new Set<LanguageReason>(['verdict', 'reproach', 'again', 'fault', 'scolding']);

/** Whether a passage stands there as one's own claim, and not as a quote, a doubt or a question. */
export function mayBeSaid(
  { words, isQuestion }: Sentence,
  index: number,
  kind: LanguageKind,
  rule: { readonly because: LanguageReason; readonly inQuestions: boolean; readonly whatever: boolean },
): boolean {
  const first = words.slice(0, index);
  saysAfter.lastIndex = index;
  if (saysAfter.test(words)) return false;
  if (rule.whatever) return true;
  told.lastIndex = 0;
  if (readings.has(rule.because) && told.test(words)) return false;
  if (reported.test(first)) return false;
  if (accordingTo.test(first) || asFact.test(words)) return false;
  if (kind !== 'hiddenDemand' && kind !== 'thoughtAsFeeling' && doubted.test(first)) return false;
  if ((kind === 'hiddenDemand' || kind === 'thoughtAsFeeling') && hypothetical.test(first)) return false;
  if (kind === 'mindReading' && doubtsMind.test(first)) return false;
  if (!isQuestion || rule.inQuestions) return true;
  if (kind === 'mindReading') return false;
  return !open.test(words) || kind === 'hiddenDemand';
}
