// Whether a sentence asks for something, rules it out, leaves it free, or asks to be asked before. What hopes, doubts or sets conditions
// says none of these.
import type { Modal } from '../claims.ts';

/** Nobody is bound by what might be, was, or is only hoped for. */
export const HEDGES =
  / (?:would|could|might|maybe|perhaps|probably|possibly|wish|wishes|wished|hope|hopes|dream|dreams|try|tries|trying|prefer|prefers|rather|ideally|preferably|usually|mostly|normally|generally|sometimes|often|rarely|seldom|occasionally|not sure|unsure|undecided|used to|once upon|so far|until now|last (?:year|month|week|summer|winter)|yesterday|talk about whether|see whether|think about|thinking about|plan to|plans to|wonder|wonders|imagine|like to|love to|about how|likes? it when|said that|says that|thought|was|were|did|(?:we|i|they|he|she|you|@\d) had) /;
const CONDITIONS =
  / (?:unless|except|exception|exceptions|apart from|other than|as long as|provided|if|when|whenever|in case|until|till|while|during|not only|in the first|for the first|this (?:week|month|year|summer|winter|weekend)|next (?:week|month|year|weekend)|for now|at the moment|in (?:january|february|march|april|june|july|august|september|october|november|december|summer|winter|spring|autumn)|on holiday|on holidays) /;

const NEED_NOT: readonly RegExp[] = [
  / (?:nobody|never|not|no) (?:\w+ ){0,2}(?:has to|have to|needs? to|needs?|obliged|obligation|owes?|expected|required|necessary|needed|duty|pressure|must be) /,
  / (?:no|not a) (?:need|duty|obligation|requirement|must|condition|pressure)\b/,
  / (?:is|are|stays?|remains?) (?:optional|voluntary|unnecessary) /,
  / (?:does|do|is) not (?:matter|needed|required|necessary) /,
  / without having to ACT /,
  / can be (?:left out|skipped) /,
];
const FREELY: readonly RegExp[] = [
  / without (?:asking|permission|a yes|having to ask|checking|telling|saying|consulting|notice|announcing) /,
  / (?:nobody|not|never|no) (?:\w+ ){0,3}(?:has to|have to|needs? to|needs?|must|need to) (?:ask|permission|check|approval|announce|get permission|a yes|the ok)/,
  / no (?:permission|approval|questions?|asking|need to ask|notice)(?: \w+){0,2} (?:needed|required|asked|necessary)?/,
  / (?:asking|permission|approval|notice|a question) is (?:not|never) (?:needed|required|necessary)/,
];
const ASK: readonly RegExp[] = [
  / (?<!not have to |nobody has to |without |without having to |no need to |not need to |nobody needs to |never have to |nobody must )(?:ask|asks|asking) (?:the others?|each other|us|me|first|before|everybody|beforehand|whoever|@\d|for|\w+ first|\w+ before|all)/,
  / (?:check|checks|checking) (?:in )?with (?:the others?|each other|us|me|everybody|@\d)/,
  / only (?:after|once|with|when|if) (?:\w+ ){0,6}(?:agreed|agree|talked|yes|said yes|ok|consent|permission|asked|asking|approval|approved|spoken)/,
  / (?<!nobody )(?<!not )needs? (?:the |a |our |an |my |everybody 's |everybody is |@\d 's )*(?:yes|consent|ok|agreement|permission|approval|blessing)/,
  / (?:both|all|everybody)(?: of us)?(?: \w+)? (?:agree|agrees|agreed|said yes|say yes|says yes|consent|approve|approves)/,
  / (?:not|never|nobody|no)(?: [\w@?']+)*? without (?:the |a |our |my |everybody 's |first |@\d 's )*(?:asking|yes|consent|ok|agreement|permission|approval|talking|being asked|a yes)/,
  / with (?:the |a |our |my |everybody 's )*(?:consent|permission|approval|yes) of /,
  / (?:not|never) before (?:we|everybody|all|both)(?: have| has| of us)* (?:agreed|talked|said yes)/,
];
/** The condition that asking is. */
const ONLY_ONCE = / only (?:when|if|once|after) (?:\w+ ){0,6}(?:agreed|agree|talked|yes|said yes|ok) /;
const MAY_NEGATED: readonly RegExp[] = [
  / (?:nobody|not|no) (?:minds?|objects?|objections?|against it|problem|problems|issue|issues|forbidden|off limits|a problem|harm|taboo|secret) /,
  / (?:nothing|not|no rules?) (?:is )?(?:against|forbids?|speaks against|stops?|wrong with) /,
  / (?:do|does) not mind /,
];
const NEVER: readonly RegExp[] = [
  / (?:never|nobody|not|nothing|neither|nor|none) /,
  / no (?:[\w'-]+ ){0,4}ACT /,
  / no ACT /,
  / without (?:any )?ACT /,
  / (?:off limits|out of the question|out of bounds|forbidden|taboo|banned|prohibited|a no go|no go|ruled out|stays? out|is out|are out|a no|off the table|excluded|closed to) /,
  / (?:avoid|avoids|refrain|refrains|abstain|abstains|keep away|keeps away|stay away|stays away|do without|steer clear|leave out) /,
];
const MAY: readonly RegExp[] = [
  / (?:may|can|allowed|welcome|fine|ok|permitted|possible|free to|feel free|happy for|open to|fair game|are free|is free|at liberty) /,
  / up to (?:each|you|me|them|@\d|whoever|everybody) /,
  / decides? (?:for )?(?:them|him|her|my|your|them)sel(?:f|ves) /,
  / (?:any|at any) (?:time|hour) /,
  / as (?:we|they|each|i|you) (?:like|likes|wish|please|want|wants) /,
  / (?:no|not a) (?:limit|limits|restriction|restrictions|rules?) /,
];
const MUST: readonly RegExp[] = [
  / (?:must|always|have to|has to|need to|needs to|every time|each time|make sure|makes sure|insist|insists|without exception|required|mandatory|compulsory|a must|necessary|only ever|at all times|by default|agree to|promise|promises) /,
];
const SAYS_SO = /^ (?:and )?(?:we|i|you|each|everybody|all|both|whoever|[@?][^ ]+)(?: [\w'@,]+){0,8}? ACT /;

const some = (all: readonly RegExp[], words: string) => all.some((one) => one.test(words));

/** What a sentence says of an act: `words` has ` ACT ` where it is named. Undefined where it says none of these clearly. */
export function modalOf(words: string): Modal | undefined {
  if (HEDGES.test(words)) return undefined;
  if (some(ASK, words)) return isConditional(words.replace(ONLY_ONCE, ' ')) ? undefined : 'ask';
  if (some(FREELY, words)) return isConditional(words) ? undefined : 'freely';
  if (isConditional(words) || BEFORE.test(words)) return undefined;
  if (some(MAY_NEGATED, words)) return 'may';
  if (some(NEED_NOT, words)) return 'needNot';
  const isNever = some(NEVER, words);
  const isMay = some(MAY, words);
  if (isNever && / (?:not|never) (?:only|always|just|every|all) /.test(words)) return undefined;
  if (isNever && / without /.test(words) && !/ without (?:any )?ACT /.test(words)) return undefined;
  if (isNever)
    return / (?:never|nobody|not|no) .*(?: never | nobody | not | off limits | forbidden )/.test(words)
      ? undefined
      : 'never';
  if (some(MUST, words)) return 'must';
  if (isMay) return 'may';
  return SAYS_SO.test(words) ? 'must' : undefined;
}

/** Until something has happened: it holds no longer than that. */
export const BEFORE = / before (?:we|i|they|he|she|it|the|@\d) /;

export const isConditional = (words: string): boolean => CONDITIONS.test(words);
