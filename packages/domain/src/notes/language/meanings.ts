// Lists by meaning, in which the learned model sees words: what people fight about, how they praise, beg, threaten and hurt. They name what a
// word is about, and judge nothing; a word can be in several.
import { CLASSES } from './words.ts';

const lists = `
when: tonight today tomorrow tonite monday tuesday wednesday thursday friday saturday sunday noon midnight weekend morning evening
when: afternoon easter summer winter spring january february march april june july august september october november december hour
when: minute o'clock week month
deadline: deadline until till by before ultimatum countdown
feast: birthday anniversary wedding christmas graduation christening recital funeral wake valentine thanksgiving passover honeymoon
feast: engagement baptism shower party toast speech concert festival gig holiday trip
ill: hospital surgery chemo cancer ill fever labour labor birth pregnant pregnancy miscarriage migraine operation clinic insulin asthma
ill: depression panic dialysis biopsy stitches bleeding vomit vomiting flu sick nurse doctor surgeon radiotherapy scan diagnosis pain
ill: ambulance wheelchair crutches stroke
money: rent savings bill mortgage money card bank pay paid loan debt salary wage fund deposit cash credit pension inheritance budget
money: euro euros quid pound dollar bucks tenner invoice
law: lawyer solicitor court judge police custody divorce lawsuit sue hr landlord eviction contract lease vicar boss authorities report
law: screenshot screenshots
home: key door lock flat apartment house bed sofa couch bedroom kitchen roof porch hallway room garden fridge stove sink bathroom toilet
home: wardrobe spare
chore: dish dishes bin bins laundry washing dishwasher hoover vacuum nappy nappies diaper diapers trash rubbish cooking cleaning
chore: groceries ironing lunchbox plates pans bath mop socks sock towel
phone: phone text call message app screen email voicemail emoji inbox chat dm instagram facebook whatsapp feed story post reply ring
phone: answer selfie
lover: girlfriend boyfriend lover mistress ex metamour crush fling affair date dates partner hinge wife husband spouse fiance
family: mother mum mom mam dad father daddy mummy son daughter kid child children baby sister brother gran granny grandma grandmother
family: grandpa grandfather aunt uncle cousin niece nephew parent family toddler twins
moral: decent decency manners conscience respect honour honor shame loyal loyalty courtesy gratitude mature maturity adult grown proper
moral: normal real true civilised backbone spine guts dignity morals integrity honest honesty class tact polite empathy compassion
moral: character responsible
thing: doormat furniture wallpaper maid servant trophy toy puppet option backup chauffeur babysitter atm item prop ghost stranger lodger
thing: guest roommate housemate employee secretary housekeeper punchline hobby accessory pet extra ornament taxi wallet crumbs leftovers
thing: scraps consolation placeholder therapist punchbag spectator intruder outsider burden afterthought obligation chore appointment
beast: dog cat goldfish snake rat pig cow donkey goat seagull raccoon rhino wolf wolves peacock vulture leech parasite weasel houseplant
beast: cactus wasp hyena sheep monkey mule
praise: bravo congrats congratulations kudos classy charming lovely brilliant great wonderful marvellous marvelous genius hero saint
praise: nice splendid fantastic superb smooth delightful applause medal prize award oscar star champion trophy legend amazing impressive
praise: noble generous sweet brave cute glorious stellar magnificent adorable touching cheers clap hats
crown: majesty highness ladyship lordship lord queen king sir mister princess prince madam emperor duchess diva
curse: bloody fucking fuck shit damn damned hell arse ass bollocks crap goddamn bullshit pissed piss sodding wtf freaking
think: think thought believe reckon figure assume consider suppose expect convinced imagine know knew realise realize decide decided see
think: judge
want: want wish hope intend intention mean meant plan prefer dying rather desire keen eager motive agenda purpose aim plot scheme goal
want: excuse
care: care miss matter bother hate enjoy resent regret fear despise envy pity tolerate adore relieved thrilled pleased glad bored
care: ashamed jealous embarrassed amused delighted disappointed interested disgusted
wreck: ruin wreck break broke broken destroy spoil trash kill poison sabotage shatter crush tear tore torn smash burn burnt drag dragged
wreck: butcher squander waste trample hijack demolish ripped rip stain taint sour upend derail torpedo
betray: betray cheat lie lied liar fake hide hid hidden sneak sneaky secret deceive trick fool con fraud dishonest disloyal backstab
betray: two-faced alibi burner cover deny gaslight manipulate affair
neglect: forget forgot forgotten ignore skip skipped abandon ditch dump bail vanish disappear ghost flake cancel stood neglect leave
neglect: left desert drop dropped dodge shirk overlook
hurt: hurt humiliate mock sneer smirk shame embarrass belittle insult bully punish scare bruise wound stab spit slap yell shout scream
hurt: snap scold sulk nag whine moan complain lecture interrupt roll rolled bark storm slam
give: cook clean drive carry nurse wash iron pay feed fetch organise organize plan book raise hold bring lend lent look help support
decide: choose choice choosing pick either else whether decide over done finished pack gone leave leaving quit stop end ends ended
decide: chance warning last final enough consequence consequences regret unless deal terms condition demand insist refuse
plea: please beg begging ask asking favour favor appreciate expect trust hope count assume suggest request
soft: maybe perhaps might possibly guess wonder wondering unsure curious imagine seems seem sort kind bit little
free: fine ok okay alright rush hurry either whichever choice welcome worries pressure instead otherwise easy happy
sorry: sorry apologise apologize apology fault blame mistake guilty forgive responsible
warm: happy glad proud grateful warm smile smiled laugh laughed hug cuddle kiss love loved lovely fun joy safe cosy cozy kind gentle
warm: beautiful wonderful thank thanks delicious funny sweet
low: sad scared angry lonely hurt worried anxious nervous tired jealous cross afraid frightened disappointed exhausted overwhelmed shy
low: insecure ashamed upset stressed grumpy envious startled low wobbly heartbroken sore homesick restless frustrated annoyed confused
freq: always never ever every constantly forever constant perpetually invariably endlessly continually permanently each all everything
freq: nothing nobody everyone everybody single once whenever wherever whatever without exception entire whole none
often: sometimes often usually mostly rarely seldom twice recently lately week month yesterday
crowd: everyone everybody people others friends neighbours neighbors colleagues family other couples women men husbands wives mothers
crowd: daughters sons someone somebody anyone anybody who
selfword: ego narcissist selfish self vanity halo martyr victim drama tantrum attitude theatrics performance act circus show stunt tears
selfword: excuses sermon
sarc: apparently evidently obviously clearly surely naturally supposedly funny interesting imagine typical surprise shocker oh ah wow
sarc: gee heaven forbid god dare precious famous
`;

const groups = new Map<string, string[]>();
for (const line of lists.trim().split('\n')) {
  const [name = '', ...words] = line.split(/:? /);
  for (const word of words) groups.set(word, [...(groups.get(word) ?? []), name]);
}

/** Those of the rules' lists that say what a word is about: runs of alternatives, of which single words are wanted. */
const shared = [
  ...['kin', 'unkind', 'insult', 'lousy', 'vice', 'harm', 'harmed', 'when', 'strong', 'emotion', 'aim'],
  ...['doneToMe', 'good', 'badFeeling', 'role', 'lapse', 'f'],
].map((name) => [name, new Set(CLASSES[name]?.slice('(?:(?:'.length, -') )'.length).split('|'))] as const);

const grammar = new Set(
  `i you he she it we they me us him her them my your his its our their mine yours theirs myself yourself himself herself ourselves
themselves this that these those who whom whose which what when where why how a an the some any no not never always ever all every each both
either neither none nothing nobody anybody somebody everyone everybody everything anything something someone anyone and or but so because if
unless until while than then though as of at by for with about against between into through during before after above below to from up down
in out on off over under again once here there is are was were be been being am do does did doing done have has had having will would shall
should can could may might must let get got gets make makes made go going goes went come comes came know knew think thinks thought feel feels
felt feeling want wants wanted need needs needed say says said tell told tells ask asked asks love loved like just only even still too very
much more most own same such really now well please sorry thanks thank 's night day time thing people way one two week year`.split(
    /\s+/,
  ),
);

/** Whether a word holds a sentence together; such words stand for themselves. */
export const isGrammar = (word: string): boolean => grammar.has(word);

function* basesOf(word: string) {
  yield word;
  const ends = [
    'ies y',
    'es ',
    's ',
    'ied y',
    'ed e',
    'ed ',
    'ing e',
    'ing ',
    'er ',
    'er e',
    'est ',
    'ly ',
    'in ing',
  ];
  for (const [end = '', other = ''] of ends.map((pair) => pair.split(' ')))
    if (word.endsWith(end) && word.length > end.length + 2) yield word.slice(0, -end.length) + other;
  const doubled = /^(.+?)([bdgklmnprt])\2(?:ed|ing|er)$/.exec(word);
  if (doubled) yield `${doubled[1]}${doubled[2]}`;
}

const known = new Map<string, readonly string[]>();

/** The lists that a word is in, the rules' own first. */
export function groupsOf(word: string): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  const bases = [...basesOf(word)];
  const found = [
    ...shared.filter(([, list]) => bases.some((base) => list.has(base))).map(([name]) => name),
    ...new Set(bases.flatMap((base) => groups.get(base) ?? [])),
  ];
  // a draft has few words, but whoever pastes a book in should not fill the memory
  if (known.size > 5_000) known.clear();
  known.set(word, found);
  return found;
}
