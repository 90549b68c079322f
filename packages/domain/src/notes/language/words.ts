// The words that the patterns speak of. Lists by meaning: what is added here is understood in every pattern that names the list.
import { formsOf } from './verbs.ts';

const list = (text: string): string =>
  `(?:(?:${text
    .trim()
    .split(/\s*,\s*|\s*\n\s*/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      /is(?:e|es|ed|ing)$/.test(word) ? [word, word.replace(/is(e|es|ed|ing)$/, 'iz$1')] : [word],
    )
    .sort((a, b) => b.length - a.length)
    .join('|')}) )`;
const verbs = (text: string): string => `(?:(?:${text.trim().split(/\s+/).flatMap(formsOf).join('|')}) )`;

const filler = list(`
  really, just, simply, clearly, obviously, literally, totally, completely, honestly, actually, constantly, still, also, only, even, again, so, too, very
  pretty, quite, rather, fairly, extremely, incredibly, unbelievably, absolutely, utterly, deeply, always, being, been, such, such a, a bit, a little, a lot
  fucking, bloody, damn, goddamn, sodding, plain, downright, once again, yet again, as usual, ever, already, probably, definitely, certainly, apparently, evidently
  seriously, frankly, truly, all, both, now, then, secretly, basically, sometimes, often, usually, forever, perpetually, continually, repeatedly, knowingly, how, well and truly
  kind of, sort of, a complete, a total, quietly, at times, most of the time, today, tonight, lately, recently, suddenly, in fact, of course, getting, becoming, turning, more and more, genuinely, increasingly, slightly, somewhat, particularly, especially, particularly, all of you, again and again, flat out, deliberately, intentionally, purposely, at the end of the day
`);
const kin = list(`
  wife, husband, partner, girlfriend, boyfriend, metamour, meta, spouse, lover, mother, mum, mom, mam, dad, father, parents, boss, manager, colleague, colleagues, brother, sister
  lead, team lead, carer, nanny, babysitter, editor, chef, owner, tutor, coach, captain, secretary, head, line manager, landlady, assistant, intern, trainer,
  family, friend, friends, ex, ex wife, ex husband, kids, children, son, daughter, landlord, neighbour, neighbours, neighbor, neighbors, supervisor, coworker, coworkers, team, housemate, flatmate
  roommate, housemates, flatmates, in laws, mother in law, father in law, aunt, uncle, cousin, cousins, grandmother, grandma, grandfather, people, guy, woman, man, girl, boy, crowd, polycule, lot, partners, others, bosses, therapist, doctor, teacher, comet, date, crush, siblings, niece, nephew, stepmother, stepfather, stepdad, stepmum, whole family, co worker, co workers, director, client, clients, priest
`);
/** Words that begin sentences more often than they name somebody. */
const nobody =
  'you|he|she|it|we|they|me|us|my|your|his|her|our|their|its|the|an?|this|that|these|those|some|any|all|both|each|every|most|no|not|nobody|none|nothing|everyone|everybody|everything|someone|somebody|something|anyone|anybody|anything|people|who|what|when|where|why|how|which|whose|if|unless|whether|because|since|so|and|but|or|yet|as|at|by|for|from|in|into|of|off|on|once|out|over|to|up|with|without|after|before|again|also|even|just|maybe|perhaps|then|there|here|now|never|always|sometimes|often|please|thanks|thank|sorry|well|ok|okay|oh|yes|yeah|fine|sure|great|nice|good|way|do|does|did|is|are|am|was|were|be|been|have|has|had|can|could|will|would|shall|should|may|might|must|let|go|get|stop|look|tell|feel|think|guess|either|neither|one|two|three|love|work|life|stuff|things|last|next|today|tomorrow|yesterday|tonight|whatever|whenever|forget|i|prove|choose|show|give|make|take|say|deep|clearly|water|weather|rain|snow|trains?|bus|buses|coffee|dinner|lunch|breakfast|traffic|polyamory|sex|communication|jealousy|therapy|money|time|music|winter|summer|autumn|spring|dogs?|cats?|lectures|meetings|parking|parties|weekends?|nights?|mornings?|evenings?|[a-z]+days?|monogamy|honesty|trust|hope|happiness|distance|silence|food|sleep|children|kids|babies|men|women|couples|patience|compersion|hierarchy|science|history|luck|school|cooking|autocorrect|christmas|easter|congratulations|unlike|according|between|during|despite|against|about|only|really|honestly|literally|obviously|apparently|usually|typically|constantly|forever|than|though|although|while|until|like|except|instead|maybe|lol|haha|hey|hi|hello|dear|god|wow';
const name = `(?<!(?:to|in|from|at|of|near|the|for|on|with|like) )(?:\\p{Lu}[^ ]* |(?<![^])(?!(?:${nobody}) )[a-z]{2,12} (?=[a-z']))`;
const det = '(?:(?:my|your|our|his|her|their|the|that|this) )';
const third = `(?:(?:(?:he|she|they) )|(?:they|both|all) (?:all|both|of them) |${name}(?:(?:and|or) (?:${name}|her |him ))?|${det}(?:[^ ,;.!?“]+ ){0,2}?${kin})`;
const you = `(?:you (?:(?:all|both|two|guys|lot|people) |and ${name})?|the two of you |(?:both|all|either|neither|some) of you )`;

const goodList = `
  smile, smiles, smiling, laugh, laughs, laughing, giggle, happy, happier, kind, kinder, lovely, loved, safe, safer, seen, heard, cared for, wonderful, brilliant, great, good, better, best, calm
  help, helps, helped, helping, helpful, support, supported, supportive, proud, grateful, glad, welcome, welcomed, beautiful, warm, warmly, gentle, gently, patient, patience, generous, sweet, thoughtful, lucky, special, butterflies, closer, closeness, comfort, comforted, comfortable, delight, delighted, joy, fun, funny, cheer, cheers, cheered, encourage, encouraged, encouraging, brave, braver, alive, at home, stronger, hopeful, inspired, admire, admired, amazing, awesome, cherished, treasure, thank, thankful, appreciate, appreciated, respected, valued, wanted, enjoy, enjoyed, relaxed, relax, reliable, honest, fair, considerate, caring, tender, easy, understood, finally understand, learned, learnt, there for me, have my back, has my back, blush, melt, grin, tea, coffee, breakfast, soup, soup, a cup, feel at ease, at ease, sexy, desired, confident, whole, better person, look forward, want to dance, dance, excited, curious, hug, hugs, hugged`;

const badFeeling = list(`
  sad, angry, mad, furious, sick, anxious, jealous, insecure, miserable, unhappy, crazy, insane, nervous, nauseous, upset, worthless, small, stupid, guilty, ashamed, lonely, unwanted, unloved, tense, tired, exhausted, invisible, bad, awful, terrible, horrible, like, depressed, paranoid, hopeless, helpless, desperate, embarrassed, humiliated, afraid, scared, frightened, uneasy, uncomfortable, unsafe, ugly, fat, old, needy, crap, shit, shitty, useless, pathetic, ridiculous, foolish, an idiot, a fool, the bad guy, out, unimportant, uneasy, frustrated, irritable, bitter, resentful, cry, suffer, weep, scream, sob, panic, doubt, regret, hate, lose, miss, wait, lie, beg, choose, look, jump through, pay, cancel, sick to my stomach, worry, ill, late, a laughing stock, the villain, do all, question, less than, dirty, cheap, used, ignored, rejected, abandoned, trapped, inadequate, unlovable
`);

/** Words in place of which a pattern may name a list. */
export const CLASSES: Readonly<Record<string, string>> = {
  f: filler,
  kin,
  name,
  third,
  you,
  i: list('i, we'),
  other: `(?:${you}|${third})`,
  whose: `(?:your |his |her |their |${name}'s |${det}(?:[^ ,;.!?“]+ )?${kin}'s )`,
  me: list(
    'me, us, my, our, myself, both of us, all of us, the three of us, the kids, the children, everyone, everybody, everything, the whole family, the family, this family, the team',
  ),
  is: list(
    "is, are, was, were, 's, has been, have been, had been, can be, could be, is being, are being, were being, was being, will be, would be, are acting, is acting, are behaving, were acting, was acting, acted, act, are getting, are becoming, have become, has become, became, sound, sounded, look",
  ),
  good: list(goodList),
  badFeeling,
  goodFeeling: list(goodList),

  unkind: list(`
    selfish, inconsiderate, lazy, cruel, heartless, cold, cold hearted, manipulative, controlling, immature, childish, pathetic, ridiculous, unreasonable, irresponsible, unreliable
    rude, mean, stupid, dumb, clueless, thoughtless, careless, insensitive, arrogant, entitled, spoiled, spoilt, ungrateful, dishonest, deceitful, two faced, toxic, abusive, narcissistic
    self centred, self centered, self absorbed, self obsessed, self serving, self righteous, possessive, needy, clingy, paranoid, crazy, insane, nuts, mental, dramatic, over dramatic, overdramatic, melodramatic
    oversensitive, over sensitive, hypersensitive, hypocritical, petty, spiteful, vindictive, nasty, vile, awful, horrible, terrible, impossible, unbearable, insufferable, intolerable, useless, hopeless
    worthless, incapable, incompetent, inept, stubborn, pig headed, pigheaded, bull headed, bossy, judgmental, judgemental, condescending, patronising, patronizing, passive aggressive, aggressive, hostile
    cowardly, spineless, gutless, greedy, stingy, tight fisted, sneaky, shady, shallow, superficial, fake, phony, phoney, disloyal, unfaithful, untrustworthy, disrespectful, unfair, neglectful, evasive
    defensive, obnoxious, annoying, exhausting, draining, embarrassing, disgusting, despicable, contemptible, shameless, ignorant, bigoted, homophobic, racist, sexist, misogynistic, callous, ruthless
    sadistic, evil, wicked, delusional, deluded, irrational, hysterical, moody, flaky, flakey, lame, oblivious, uncaring, unloving, unkind, unsupportive, unhelpful, indifferent, dismissive, domineering
    smug, sanctimonious, out of line, full of yourself, full of himself, full of herself, full of it, full of shit, high maintenance, hard work, a piece of work, out of control, out of your mind, so far up, all talk
    impatient, intolerant, tactless, brutal, harsh, malicious, hateful, poisonous, slippery, dodgy, creepy, sleazy, crass, vain, egotistical, egoistic, egocentric, emotionally unavailable, unavailable, emotionally stunted, stunted
    commitment phobic, disorganised, disorganized, chaotic, thick, dense, bad at this, bad with time, terrible at this, rubbish at this, hopeless at this, difficult, demanding, suffocating, smothering, stingy, tight, snobbish, stuck up, high and mighty, holier than thou, backwards, narrow minded, closed minded, unbelievable, unhinged, unstable, a mess, trash, garbage, scum, beneath contempt, bone idle, idle, thankless, faithless, treacherous, calculating, scheming, conniving, devious, insincere, cagey, secretive, absent, checked out, cutting, mean spirited, unforgiving, unprofessional, negligent, reckless, wasteful, messy, filthy, wishy washy, weak, soft, wet, obsessed with yourself, obsessed with her, obsessed with him, whipped, inflexible, rigid, overbearing, invasive, nosy, nosey, intrusive, cheap, lousy, a lousy, bad, a bad, rotten, rotten to the core, stone cold, blind, wrapped up in yourself, wrapped up in himself, wrapped up in herself, no better, no help, no use, half hearted, sly
  `),
  insult: list(`
    liar, cheat, cheater, coward, hypocrite, narcissist, bully, bullies, monster, idiot, moron, jerk, asshole, arsehole, arse, ass, bastard, bitch, dick, dickhead, prick, loser, creep, user, psycho, psychopath
    sociopath, drama queen, control freak, child, toddler, baby, brat, teenager, snake, pig, slob, sod, tool, clown, joke, disgrace, nightmare, parasite, leech, gaslighter, manipulator, tyrant, dictator, fool
    twat, wanker, tosser, git, muppet, weasel, rat, homewrecker, slut, whore, cow, piece of work, waste of space, waste of time, piece of shit, pain in the neck, pain in the ass, pain in the arse, nag, snob, bigot
    racist, abuser, predator, traitor, backstabber, two timer, freeloader, sponger, cheapskate, killjoy, doormat, pushover, wimp, flake, phony, fraud, fake, con artist, martyr, drama llama, attention seeker, mess, numpty, prat, pillock, knob, bellend, douche, douchebag, scumbag, lowlife, trainwreck, train wreck, disaster, embarrassment, failure, letdown, let down, disappointment, shithead, weirdo, witch, hag, gold digger, hypochondriac, know it all, know all, backseat driver, spoilsport, charmer, shit stirrer, stirrer, troublemaker, busybody, gossip, egomaniac, egotist, workaholic, tease, cold fish, robot, dinosaur, man child, manchild, mummy 's boy, mama 's boy
  `),
  role: list(
    'partner, husband, wife, boyfriend, girlfriend, spouse, lover, friend, mother, father, mum, mom, dad, parent, hinge, metamour, sister, brother, son, daughter, boss, manager, person, human being, human, listener, man, woman, colleague, housemate, roommate, host, communicator, adult, meta',
  ),
  lousy: list(
    'bad, terrible, awful, lousy, rubbish, shitty, crap, horrible, useless, poor, hopeless, selfish, rotten, cruel, lazy, pathetic, worthless, sorry excuse for a, poor excuse for a, pathetic excuse for a, failed',
  ),
  vice: list(`
    selfishness, drinking, flirting, gambling, indecision, forgetfulness, clinginess, addiction, lateness, jealousy, anger, lies, lying, dishonesty, drama, dramas, tantrum, tantrums, nagging, temper, tempers, ego, egos, laziness, carelessness, cruelty, cheating, affair, affairs, secrets, secrecy, mind games, mood swings, moods, neediness, stubbornness
    excuses, nonsense, bullshit, crap, hypocrisy, immaturity, negligence, thoughtlessness, inability to, refusal to, failure to, obsession, mess, messes, stupidity, paranoia, poor planning, bad planning, terrible planning, poor time management
    indifference, coldness, arrogance, double standards, guilt trips, manipulation, manipulations, games, silent treatment, sulking, whining, moaning, complaining, bad moods, bad mood, meddling, interfering, incompetence, disrespect, cowardice, flakiness, unreliability, broken promises, empty promises, betrayal, betrayals, deceit, deception, recklessness, insensitivity, need to control, controlling behaviour, controlling behavior, need for control, lack of, constant, jealous fits, insecurities, baggage, screw ups, screw up, bad decisions, stupid decisions, poor choices, bad choices, mistakes, attitude, tone, gaslighting, possessiveness, pettiness, childishness, snide comments, snide remarks, big mouth, neglect, absence, hysterics, outbursts, rudeness, bigotry, greed, self pity, victim act
  `),
  /** Verbs that judge when somebody does them to somebody. */
  harm: verbs(`
    betray humiliate embarrass deceive manipulate gaslight/gaslighted/gaslit abandon ignore neglect exclude sabotage ruin wreck destroy spoil/spoiled/spoilt ditch dump bully belittle mock insult disrespect dismiss
    provoke blame trick fool backstab+ poison hog+ torture torment exploit abuse mistreat patronise demean degrade shame ridicule undermine silence smother suffocate control deprive disappoint discard corner ambush guilt/guilted guilt-trip+
    blackmail coerce harass intimidate victimise alienate antagonise crush shatter devastate trash wound scar+ traumatise invalidate trivialise minimise scapegoat ghost stonewall sideline interrogate attack accuse slander smear badmouth bad-mouth villainise villainize demonise snub+ shun+
  `),
  harmed: list(
    'betrayed, humiliated, deceived, manipulated, gaslit, abandoned, ignored, neglected, excluded, sabotaged, ruined, wrecked, destroyed, ditched, dumped, bullied, belittled, mocked, insulted, disrespected, dismissed, tricked, fooled, hurt, let down, lied to, cheated on, stood up, left out, thrown away, pushed aside, cast aside, replaced, shut out, failed',
  ),
  /** What others do that one counts up when it happens "again". */
  lapse: verbs(`
    cancel/cancelled/canceled/cancelling/canceling forget+/forgot/forgotten bail leave/left miss ignore change choose/chose/chosen lie/lied break/broke/broken disappear vanish flake overspend/overspent overbook double-book put+/put let+/let drop+ interrupt ruin spoil mess screw ditch dump postpone oversleep/overslept snap+ yell shout sulk skip+ walk blow/blew/blown avoid refuse exclude steal/stole/stolen take/took/taken waste fail lose/lost hurt+/hurt stay pick prioritise undermine
  `),
  bad: list(`
    not, no, never, nothing, nobody, without, alone, lost, lose, losing, miss, missed, missing, ruined, wrecked, broke, broken, broken up, late, cry, crying, cried, fight, fights, fighting, fought, argue, argued, arguing, trouble, debt, disaster, mess, worse, worst, fail, failed, failing, hate, hates, wrong, stuck, cancel, cancelled, canceled, stress, stressed, sick, ill, exhausted, miserable, embarrassed, humiliated, angry, furious, upset, hurt, sad, anxious, awake, sleepless, suffer, suffering, suffers, suffered, fall apart, falling apart, fell apart, apart, over, destroyed, spoiled, spoilt, drained, broke up, left, divorced, fired, sacked, kicked out, homeless, thrown, waste, wasted, shame, ashamed, cold, have to, had to, tense, terrified, scared, afraid, nightmare, hell, tears, fell out, panic attack, panic attacks, ended, gone, in pieces, a wreck, distrust, confused, worried, hospital, therapy, trust issues, blew up, cost
  `),
  /** The times that a report of facts names. */
  when: list(
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, yesterday, twice, three times, four times, five times, minutes, hours, hour, o'clock, last week, this week, last month, this month, in january, in february, in march, in april, in may, in june, in july, in august, at one, at two, at three, at four, at five, at six, at seven, at eight, at nine, at ten, at eleven, at noon, at midnight, half past, two days, three days",
  ),
  strong: list(
    'miserable, evicted, appalling, atrocious, abysmal, dreadful, disgraceful, shameful, despicable, disgusting, nothing but trouble, hell, misery, chaos, catastrophe, nightmare, disaster, fiasco, humiliating, insulting, unforgivable, inexcusable, unacceptable, outrageous, laughable, pathetic, shambles, farce, sham, circus, scene, wedge, mockery, a fool of, scumbag, cruelty, betrayal, treachery, cowardice, to pieces, to shreds, into the ground, under the bus, in the back, for granted, to the wolves, in the lurch, out to dry, a hard time, the cold shoulder, the silent treatment, like dirt, like rubbish, like trash, like garbage, like shit, like crap, like a child, like a servant, like a stranger, like an idiot, like an afterthought, like a doormat, like a possession, like a toddler, like a teenager, for a fool, guts, spine, backbone, weight, your share, one job, no shame, at my expense, at our expense, bankrupt, in debt, fired, arrested, kicked out, thrown out, down with you, a laughing stock, mess, wreck, in tears, heartbroken, traumatised, traumatized, worthless, sick to my stomach, wasted, poisonous, spoiled, spoilt, childish, selfish, selfishly, cruelly, carelessly, recklessly, thoughtlessly, rudely, stupidly, callously, coldly, irresponsibly, disrespectfully, lazily, dishonestly, hypocritically, behind my back, behind our backs, a lie, lies, empty promises, excuse after excuse, lie after lie, two faced, unfair on, no consideration, tantrum, sulk, drunk, hungover, meddling, snooping, sniping, gloating, bragging, scrolling',
  ),
  emotion: list(`
    angry, mad, bored, tired of, sick of, ashamed, embarrassed, jealous, envious, afraid, scared, frightened, over me, in love with, disgusted, disappointed, relieved, threatened, annoyed, irritated, fed up, resentful, bitter, hurt, upset, furious, guilty, unhappy, happier, miserable, lonely, insecure, glad, pleased, happy, sorry, disinterested, uninterested, not interested, indifferent, cold, desperate, obsessed, infatuated, smitten, repulsed, put off, turned off, sulking, cross, pissed, pissed off, offended, confused, suspicious, conflicted, terrified, intimidated, insulted, unsure about us, having doubts, done with me, tired of me, sad, anxious, worried, nervous, ashamed of me, panicking, delighted, thrilled, enjoying, loving, gloating, hoping, dying to, itching to, desperate to, keen to, trying to, planning, plotting, punishing, testing, avoiding, hiding, lying, faking, pretending, using, freaking out, falling for, regretting, comparing, judging, laughing at, waiting for me to, thinking about her, thinking about him, thinking of her, thinking of him, losing interest, in denial
  `),
  aim: list(`
    hurt, replace, control, make me, make us, make everyone, get rid, punish, avoid, push, change me, turn, break, steal, win, get back at, get at, get between, come between, drive, keep me, keep us, provoke, spite, impress, prove, embarrass, humiliate, manipulate, guilt, trap, test, hide, get out of, get away, escape, ruin, sabotage, destroy, ditch, dump, leave me, cut me, cut us, edge me, ease me, shut me, take over, take you, take him, take her, take my, look good, look like, feel better, feel important, feel superior, wind me up, upset, annoy, tear, split, isolate, mess with, scare, shame, silence, distract me, cover, have it both ways, have your cake, get even, one up, get my attention, get a reaction, weasel, wriggle, erase, compete, outdo, undermine, teach me, keep your options, keep an eye, buy
  `),
  /** A feeling that says what somebody did, or did not do. */
  doneToMe: list(`
    abandoned, ignored, rejected, manipulated, used, betrayed, attacked, judged, criticised, blamed, accused, controlled, dominated, trapped, cornered, pressured, pressurised, pushed, coerced, forced, bullied
    belittled, patronised, humiliated, insulted, disrespected, unappreciated, underappreciated, under appreciated, undervalued, unvalued, devalued, unwanted, unloved, unheard, unseen, unimportant, unsupported, misunderstood, neglected, overlooked
    excluded, let down, cheated, deceived, tricked, lied to, duped, conned, discarded, dumped, ditched, replaced, replaceable, disposable, expendable, invisible, second best, second class, second rate, less than, taken for granted
    taken advantage of, walked on, walked over, walked all over, smothered, suffocated, stifled, harassed, threatened, provoked, punished, victimised, violated, wronged, gaslit, gaslighted, silenced, dismissed, shut out, pushed away, pushed aside, pushed out, pushed around
    cast aside, cast off, tossed aside, thrown away, sidelined, side lined, set up, ganged up on, boxed in, outnumbered, mistreated, maltreated, abused, exploited, objectified, owned, played, led on, strung along, scapegoated, demonised, vilified, infantilised
    stood up, put down, put upon, talked down to, talked over, spied on, policed, tested, interrupted, unwelcome, unaccepted, uncared for, invalidated, intimidated, minimised, marginalised, degraded, demeaned, mocked, ridiculed, laughed at, shamed, left behind
    forgotten, unprioritised, deprioritised, demoted, downgraded, cut off, cut out, cut off from, locked out, frozen out, iced out, kept in the dark, kept at arm 's length, erased, written off, brushed off, fobbed off, blown off, disregarded, disbelieved, distrusted, mistrusted, cheated on, ambushed, bombarded, interrogated, scolded, nagged, hounded, crowded, ripped off, robbed, swindled, screwed, screwed over, backstabbed, sabotaged, undermined, trampled, trampled on, steamrolled, steamrollered, bulldozed, ghosted, stonewalled, shunned, snubbed, ostracised, cheapened, compared, measured, watched, managed, tolerated, unconsidered, provoked, outvoted, overruled, dictated to, bossed around, ordered around, lectured, preached at, babied, mothered, pitied, guilt tripped, blackmailed, held hostage, imprisoned, caged, targeted, singled out, scammed, short changed, shortchanged, double crossed, underestimated, wasted, unequal, unneeded, unnecessary, superfluous, secondary, lower, beneath, inferior, worthless, unlovable, undesired, undesirable, unattractive to you, insignificant, unrespected, unacknowledged, unrecognised, unwanted, dropped, swept aside, sacrificed, traded in, outed, exposed by, misled, misjudged, mislabelled, misrepresented, unfairly treated, treated unfairly, treated badly, treated like, badly treated, poorly treated
  `),
};
