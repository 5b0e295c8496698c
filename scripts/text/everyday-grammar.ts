/**
 * A small grammar of everyday speech: what people tell, ask and order each other. Each line is a sentence in which
 * `word/TAG` stands for itself and `{SLOT}` for any line of that slot; `{VERB}`, `{NOUN}` and `{ADJECTIVE}` are where
 * a word under study may stand.
 */
export const SENTENCES = {
  verb: `
{VERB} {OBJECT} {END}
{VERB} {OBJECT} {MANNER} {END}
{VERB} {OBJECT} ,/, please/UH {END}
{VERB} {OBJECT} ,/, will/MD you/PRP ?/.
{VERB} {OBJECT} {WHEN} {END}
{VERB} {CLAUSE} {END}
{VERB} {MANNER} {END}
{VERB} {END}
{VERB} {OBJECT} and/CC {ANY-VERB} {OBJECT} {END}
{ANY-VERB} {OBJECT} and/CC {VERB} {OBJECT} {END}
{ANY-VERB} {OBJECT} ,/, then/RB {VERB} {OBJECT} {END}
{OPENING} ,/, {VERB} {OBJECT} {END}
First/RB {VERB} {OBJECT} ,/, then/RB {ANY-VERB} {OBJECT} {END}
{VERB} {OBJECT} first/RB ,/, then/RB {ANY-VERB} it/PRP {END}
{VERB} {OBJECT} before/IN you/PRP {ANY-VERB} {OBJECT} {END}
Please/UH {VERB} {OBJECT} {END}
Just/RB {VERB} {OBJECT} {END}
Now/RB {VERB} {OBJECT} {END}
Always/RB {VERB} {OBJECT} {END}
Never/RB {VERB} {OBJECT} {END}
Don't/VB {VERB} {OBJECT} {END}
Do/VB not/RB {VERB} {OBJECT} {END}
Don't/VB you/PRP dare/VB {VERB} {OBJECT} {END}
Let's/VB {VERB} {OBJECT} {END}
Let's/VB not/RB {VERB} {OBJECT} {END}
Let/VB me/PRP {VERB} {OBJECT} {END}
Go/VB and/CC {VERB} {OBJECT} {END}
{AUX} {SUBJECT} {VERB} {OBJECT} ?/.
{AUX} {SUBJECT} {VERB} {OBJECT} {WHEN} ?/.
{AUX} {SUBJECT} ever/RB {VERB} {OBJECT} ?/.
{AUX} {SUBJECT} {VERB} {CLAUSE} ?/.
{WHY} {AUX} {SUBJECT} {VERB} {OBJECT} ?/.
{WHY} {AUX} anyone/NN {VERB} {OBJECT} ?/.
Who/WP {MODAL} {VERB} {OBJECT} ?/.
Would/MD you/PRP like/VB to/TO {VERB} {OBJECT} ?/.
Would/MD you/PRP mind/VB if/IN I/PRP {VERB} {OBJECT} ?/.
Who/WP wants/VBZ to/TO {VERB} {OBJECT} ?/.
How/WRB do/VBP I/PRP {VERB} {OBJECT} ?/.
{SUBJECT} {MODAL} {VERB} {OBJECT} {END}
{SUBJECT} {MODAL} {VERB} {OBJECT} {WHEN} {END}
{SUBJECT} {MODAL} {ADVERB} {VERB} {OBJECT} {END}
{SUBJECT} {MODAL} not/RB {VERB} {OBJECT} {END}
{SUBJECT} {MODAL} {VERB} {MANNER} {END}
{SHORT} {VERB} {OBJECT} {END}
{SHORT} {VERB} {OBJECT} {WHEN} {END}
{SHORT} {VERB} {CLAUSE} {END}
{SUBJECT} {WANT} to/TO {VERB} {OBJECT} {END}
{SUBJECT} {WANT} to/TO {VERB} {OBJECT} {WHEN} {END}
{SUBJECT} {WANT} to/TO {VERB} {MANNER} {END}
{SUBJECT} {WANT} to/TO {VERB} {CLAUSE} {END}
It's/PRP {HARD} to/TO {VERB} {OBJECT} {END}
It/PRP makes/VBZ no/DT sense/NN to/TO {VERB} {OBJECT} {END}
To/TO {VERB} {OBJECT} ,/, {ANY-VERB} {OBJECT} {END}
{HELP} {VERB} {OBJECT} {END}
{HELP} to/TO {VERB} {OBJECT} {END}
`,
  present: `
{PLURAL} {VERB/VBP} {OBJECT} {WHEN} {END}
{PLURAL} {VERB/VBP} {OBJECT} {END}
{PLURAL} {ADVERB} {VERB/VBP} {OBJECT} {END}
{PLURAL} don't/VBP {VERB} {OBJECT} {END}
If/IN {PLURAL} {VERB/VBP} {OBJECT} ,/, {ANY-VERB} me/PRP {END}
When/WRB you/PRP {VERB/VBP} {OBJECT} ,/, {ANY-VERB} {OBJECT} {END}
`,
  noun: `
The/DT {NOUN} is/VBZ {STATE} {END}
The/DT {NOUN} was/VBD {STATE} {WHEN} {END}
The/DT {NOUN} in/IN the/DT {THING} was/VBD {STATE} {END}
The/DT {NOUN} {HAPPENED} {END}
My/PRP$ {NOUN} {HAPPENED} {WHEN} {END}
That/DT {NOUN} {HAPPENED} {END}
My/PRP$ {KIND} {NOUN} is/VBZ {STATE} {END}
A/DT {NOUN} would/MD be/VB {STATE} {END}
This/DT is/VBZ the/DT {NOUN} I/PRP told/VBD you/PRP about/IN {END}
This/DT {NOUN} is/VBZ {STATE} {END}
{GOT} a/DT {NOUN} {END}
{GOT} a/DT {KIND} {NOUN} {END}
{GOT} the/DT {NOUN} {WHEN} {END}
{GOT} his/PRP$ {NOUN} {END}
{GOT} another/DT {NOUN} from/IN her/PRP {END}
Is/VBZ there/EX a/DT {NOUN} in/IN the/DT {THING} ?/.
Is/VBZ there/EX any/DT {NOUN} left/VBN ?/.
There/EX was/VBD a/DT {NOUN} {WHEN} {END}
There/EX is/VBZ no/DT {NOUN} in/IN the/DT {THING} {END}
Is/VBZ that/DT a/DT {NOUN} ?/.
Is/VBZ that/DT your/PRP$ {NOUN} ?/.
Where's/WRB the/DT {NOUN} ?/.
Where/WRB did/VBD you/PRP put/VB the/DT {NOUN} ?/.
What/WDT {NOUN} ?/.
What/WP about/IN the/DT {NOUN} ?/.
What/WDT a/DT {KIND} {NOUN} !/.
{ANY-VERB} the/DT {NOUN} {END}
{ANY-VERB} your/PRP$ {NOUN} {WHEN} {END}
{ANY-VERB} the/DT {KIND} {NOUN} ,/, please/UH {END}
Don't/VB {ANY-VERB} the/DT {NOUN} {END}
Can/MD you/PRP {ANY-VERB} the/DT {NOUN} ?/.
{SHORT} {ANY-VERB} the/DT {NOUN} {WHEN} {END}
{SUBJECT} {WANT} a/DT {KIND} {NOUN} {END}
It/PRP was/VBD a/DT {KIND} {NOUN} {END}
It's/PRP just/RB a/DT {NOUN} {END}
He's/PRP a/DT {KIND} {NOUN} {END}
Good/JJ {NOUN} ,/, everyone/NN !/.
I/PRP need/VBP to/TO see/VB the/DT {NOUN} {END}
We/PRP talked/VBD about/IN the/DT {NOUN} {END}
Thanks/NNS for/IN the/DT {NOUN} {END}
Without/IN a/DT {NOUN} you/PRP can't/MD {ANY-VERB} it/PRP {END}
`,
  adjective: `
It's/PRP {DEGREE} {ADJECTIVE} {END}
It/PRP was/VBD {DEGREE} {ADJECTIVE} {END}
That's/DT not/RB {ADJECTIVE} {END}
That/DT is/VBZ {DEGREE} {ADJECTIVE} {END}
Is/VBZ it/PRP {ADJECTIVE} ?/.
It/PRP looks/VBZ {ADJECTIVE} to/IN me/PRP {END}
Everything/NN seemed/VBD {ADJECTIVE} {END}
She's/PRP a/DT {ADJECTIVE} {THING} {END}
He/PRP gave/VBD me/PRP an/DT {ADJECTIVE} {THING} {END}
It/PRP was/VBD such/PDT a/DT {ADJECTIVE} {THING} {END}
The/DT {ADJECTIVE} {THING} {HAPPENED} {END}
We/PRP had/VBD {ADJECTIVE} {PEOPLE} {END}
They're/PRP {DEGREE} {ADJECTIVE} {PEOPLE} {END}
{GOT} a/DT {ADJECTIVE} {THING} {END}
What/WDT a/DT {ADJECTIVE} {THING} !/.
`,
} as const

/** What may fill a slot. */
export const SLOTS: Readonly<Record<string, string>> = {
  END: './.\n./.\n./.\n!/.',
  OBJECT: `
it/PRP
it/PRP
this/DT
that/DT
them/PRP
me/PRP
him/PRP
her/PRP
us/PRP
yourself/PRP
everything/NN
everyone/NN
something/NN
that/DT one/NN
the/DT {THING}
the/DT {THING}
a/DT {THING}
your/PRP$ {THING}
my/PRP$ {THING}
this/DT {THING}
those/DT {PEOPLE}
the/DT {KIND} {THING}
your/PRP$ {KIND} {THING}
some/DT {PEOPLE}
all/PDT the/DT {PEOPLE}
her/PRP$ {THING}
the/DT {PEOPLE}
two/CD {PEOPLE}
the/DT {THING} from/IN the/DT {THING}
the/DT {THING} on/IN the/DT {THING}
to/IN that/DT
with/IN the/DT {PEOPLE}
`,
  CLAUSE: `
what/WP you/PRP see/VBP
what/WP he/PRP said/VBD
how/WRB long/RB that/DT takes/VBZ
how/WRB it/PRP works/VBZ
where/WRB we/PRP stopped/VBD
when/WRB she/PRP arrives/VBZ
whatever/WDT you/PRP like/VBP
as/RB much/RB as/IN you/PRP can/MD
until/IN I/PRP come/VBP back/RB
if/IN you/PRP must/MD
`,
  MANNER: `
carefully/RB
slowly/RB
again/RB
a/DT bit/NN
a/DT little/JJ
on/IN your/PRP$ own/JJ
with/IN care/NN
for/IN a/DT while/NN
here/RB
together/RB
from/IN home/NN
near/IN the/DT {THING}
in/IN town/NN
between/IN the/DT {PEOPLE}
`,
  WHEN: `
now/RB
today/NN
tomorrow/NN
tonight/NN
right/RB away/RB
later/RB
again/RB
every/DT day/NN
on/IN Monday/NNP
this/DT week/NN
by/IN Tuesday/NNP
before/IN lunch/NN
at/IN home/NN
`,
  THING: `
door/NN
box/NN
letter/NN
car/NN
garden/NN
dog/NN
phone/NN
song/NN
picture/NN
story/NN
table/NN
meeting/NN
kitchen/NN
shirt/NN
file/NN
room/NN
film/NN
bag/NN
answer/NN
cake/NN
machine/NN
man/NN
woman/NN
boy/NN
plan/NN
water/NN
bill/NN
number/NN
word/NN
computer/NN
`,
  PEOPLE: `
kids/NNS
friends/NNS
guests/NNS
neighbours/NNS
papers/NNS
photos/NNS
books/NNS
shoes/NNS
plates/NNS
flowers/NNS
letters/NNS
tickets/NNS
`,
  KIND: `
old/JJ
new/JJ
big/JJ
little/JJ
nice/JJ
strange/JJ
red/JJ
small/JJ
awful/JJ
lovely/JJ
other/JJ
last/JJ
real/JJ
huge/JJ
`,
  STATE: `
great/JJ
terrible/JJ
ready/JJ
broken/JJ
gone/VBN
not/RB good/JJ
very/RB nice/JJ
too/RB big/JJ
over/RB
empty/JJ
better/JJR
mine/PRP
`,
  HAPPENED: `
arrived/VBD
broke/VBD
looks/VBZ great/JJ
made/VBD me/PRP laugh/VB
came/VBD back/RB
fell/VBD over/RP
hurts/VBZ
surprised/VBD us/PRP
went/VBD well/RB
needs/VBZ more/JJR time/NN
costs/VBZ too/RB much/JJ
`,
  GOT: `
I/PRP got/VBD
We/PRP had/VBD
She/PRP made/VBD
He/PRP lost/VBD
They/PRP found/VBD
I've/PRP got/VBN
I/PRP want/VBP
She/PRP has/VBZ
He/PRP saw/VBD
We/PRP need/VBP
Give/VB me/PRP
Have/VBP you/PRP seen/VBN
`,
  SUBJECT: `
I/PRP
you/PRP
we/PRP
they/PRP
he/PRP
she/PRP
everyone/NN
your/PRP$ mother/NN
my/PRP$ brother/NN
the/DT {PEOPLE}
Tom/NNP
Anna/NNP
`,
  PLURAL:
    'I/PRP\nyou/PRP\nwe/PRP\nthey/PRP\npeople/NNS\nthe/DT {PEOPLE}\nmost/JJS people/NNS\nmy/PRP$ parents/NNS',
  AUX: `
did/VBD
can/MD
could/MD
will/MD
would/MD
should/MD
must/MD
didn't/VBD
can't/MD
won't/MD
shall/MD
`,
  MODAL: `
can/MD
could/MD
will/MD
would/MD
should/MD
must/MD
might/MD
may/MD
can't/MD
won't/MD
couldn't/MD
wouldn't/MD
shouldn't/MD
`,
  SHORT: `
I'll/PRP
We'll/PRP
She'll/PRP
They'll/PRP
I'd/PRP
He'd/PRP
You'd/PRP better/RBR
I/PRP didn't/VBD
He/PRP doesn't/VBZ
They/PRP don't/VBP
We/PRP never/RB did/VBD
`,
  WANT: `
wanted/VBD
tried/VBD
used/VBD
had/VBD
needed/VBD
forgot/VBD
refused/VBD
hoped/VBD
decided/VBD
would/MD like/VB
would/MD love/VB
`,
  HELP: `
Help/VB me/PRP
Make/VB him/PRP
Watch/VB her/PRP
I/PRP saw/VBD him/PRP
I/PRP made/VBD them/PRP
She/PRP let/VBD us/PRP
`,
  HARD: 'hard/JJ\neasy/JJ\ntime/NN\nfun/JJ\nimpossible/JJ\nrude/JJ\nnice/JJ\nbetter/JJR',
  ADVERB: 'always/RB\noften/RB\nreally/RB\nusually/RB\nsometimes/RB\nonly/RB\nnever/RB\nquickly/RB\nalso/RB',
  DEGREE: 'very/RB\nso/RB\ntoo/RB\nreally/RB\nquite/RB\npretty/RB\nnot/RB\nabsolutely/RB',
  OPENING: 'Mum/NNP\nSir/NNP\nOkay/UH\nPlease/UH\nTom/NNP\nListen/VB\nWell/UH\nHey/UH\nIf/IN you/PRP can/MD',
  WHY: 'why/WRB\nwhen/WRB\nhow/WRB\nwhere/WRB',
  'ANY-VERB': `
take/VB
bring/VB
open/VB
check/VB
wash/VB
find/VB
clean/VB
move/VB
call/VB
fix/VB
cut/VB
hold/VB
send/VB
keep/VB
show/VB
tell/VB
`,
}
