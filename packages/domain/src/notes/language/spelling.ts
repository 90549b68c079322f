// Spellings of messages, brought to one: contractions with and without their apostrophe, what thumbs write, American as well as British.

const pairs = `
cant=can not|can't=can not|cannot=can not|wont=will not|won't=will not|shan't=shall not|dont=do not|doesnt=does not|didnt=did not
isnt=is not|arent=are not|wasnt=was not|werent=were not|aint=is not|ain't=is not|couldnt=could not|shouldnt=should not|wouldnt=would not
couldn't've=could not have|shouldn't've=should not have|wouldn't've=would not have|wouldve=would have|couldve=could have|shouldve=should have
shoulda=should have|coulda=could have|woulda=would have|havent=have not|hasnt=has not|hadnt=had not|im=i am|ive=i have|ill=ill|id=id
i'd've=i would have|you'd've=you would have|youre=you are|yr=your|youve=you have|youll=you will|youd=you would|theyre=they are|theyve=they have
hes=he is|shes=she is|thats=that is|whats=what is|whos=who is|theres=there is|heres=here is|lets=let us|let's=let us|u=you|ya=you|r=are|ur=your
u're=you are|u'r=you are|urs=yours|y'all=you all|yall=you all|ye=you|wanna=want to|gonna=going to|gotta=have to|hafta=have to|oughta=ought to|gimme=give me
lemme=let me|dunno=do not know|idk=i do not know|idc=i do not care|cuz=because|coz=because|cos=because|bc=because|bcs=because|'cause=because
nvr=never|nevr=never|neva=never|neever=never|alway=always|allways=always|alwasy=always|alwyas=always|aways=always|evrytime=every time|everytime=every time
rly=really|realy=really|rlly=really|srsly=seriously|ppl=people|tho=though|thru=through|luv=love|ure=you are|dnt=do not|wen=when|wat=what|y=why
tbh=honestly|obvs=obviously|obvi=obviously|def=definitely|definately=definitely|prolly=probably|prob=probably|probs=probably|noone=no one|atleast=at least
alot=a lot|em=them|'em=them|jus=just|plz=please|pls=please|thx=thanks|ty=thanks|bday=birthday|hubby=husband|bf=boyfriend|gf=girlfriend|fam=family
ridiculus=ridiculous|rediculous=ridiculous|selfsh=selfish|selfich=selfish|beleive=believe|belive=believe|recieve=receive|agian=again|becuase=because|becasue=because
seperate=separate|manipulitive=manipulative|manipulatve=manipulative|abandonned=abandoned|dissapointed=disappointed|disapointed=disappointed|hipocrite=hypocrite|hypocrit=hypocrite|lier=liar
wouldnt've=would not have|fuckin=fucking|frickin=fucking|freaking=fucking|flipping=fucking|effing=fucking|f***ing=fucking|goddam=goddamn|smh=honestly|ffs=honestly
nobodys=nobody is|everyones=everyone is|somethings=something is|its=its|it'd=it would|that'd=that would|who'd=who would|should'nt=should not|did'nt=did not|does'nt=does not|do'nt=do not|couldn=could not
`;

/** What a written word stands for. */
export const CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  pairs
    .split(/[|\n]/)
    .filter((pair) => pair.includes('='))
    .map((pair) => pair.split('=') as [string, string]),
);

/** Words with a capital that name nobody. */
export const LOWER: ReadonlySet<string> = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december christmas easter english german french
  mum mom mam dad mother father mama papa granny grandma grandpa gran nan boss`.split(/\s+/),
);
