/** CLDR short names of the emoji that people write most; skin tones and variants share the name of their base. */
export const EMOJI_NAMES: ReadonlyMap<string, string> = new Map(
  `😀grinning face|😃grinning face|😄grinning face with smiling eyes|😁beaming face|😆laughing face|😅grinning face with sweat|🤣rolling on the floor laughing
😂face with tears of joy|🙂slightly smiling face|🙃upside-down face|😉winking face|😊smiling face|😇smiling face with halo|🥰smiling face with hearts
😍smiling face with heart eyes|🤩star-struck|😘face blowing a kiss|😗kissing face|😋face savoring food|😛face with tongue|😜winking face with tongue
🤪zany face|🤑money-mouth face|🤗hugging face|🤭face with hand over mouth|🤫shushing face|🤔thinking face|🤐zipper-mouth face|🤨face with raised eyebrow
😐neutral face|😑expressionless face|😶face without mouth|😏smirking face|😒unamused face|🙄face with rolling eyes|😬grimacing face|🤥lying face
😌relieved face|😔pensive face|😪sleepy face|🤤drooling face|😴sleeping face|😷face with medical mask|🤒face with thermometer|🤕face with head-bandage
🤢nauseated face|🤮face vomiting|🤧sneezing face|🥵hot face|🥶cold face|🥴woozy face|😵dizzy face|🤯exploding head|🤠cowboy hat face|🥳partying face
😎smiling face with sunglasses|🤓nerd face|🧐face with monocle|😕confused face|😟worried face|🙁slightly frowning face|☹frowning face|😮surprised face
😲astonished face|😳flushed face|🥺pleading face|😦frowning face|😨fearful face|😰anxious face|😥sad but relieved face|😢crying face|😭loudly crying face
😱face screaming in fear|😖confounded face|😣persevering face|😞disappointed face|😓downcast face|😩weary face|😫tired face|🥱yawning face
😤face with steam from nose|😡enraged face|😠angry face|🤬face with symbols on mouth|😈smiling face with horns|💀skull|💩pile of poo|🤡clown face
👻ghost|👽alien|🤖robot|😺grinning cat|😸grinning cat|😹cat with tears of joy|😻smiling cat with heart eyes|🙈see-no-evil monkey|🙉hear-no-evil monkey
🙊speak-no-evil monkey|💋kiss mark|💌love letter|💘heart with arrow|💝heart with ribbon|💖sparkling heart|💗growing heart|💓beating heart
💕two hearts|💔broken heart|❤red heart|🧡orange heart|💛yellow heart|💚green heart|💙blue heart|💜purple heart|🖤black heart|🤍white heart|🤎brown heart
💯hundred points|💢anger symbol|💥collision|💫dizzy|💦sweat droplets|💨dashing away|💬speech balloon|💭thought balloon|💤zzz
👋waving hand|🤚raised back of hand|✋raised hand|🖖vulcan salute|👌OK hand|🤌pinched fingers|✌victory hand|🤞crossed fingers|🤟love-you gesture
🤘sign of the horns|🤙call me hand|👈backhand index pointing left|👉backhand index pointing right|👆backhand index pointing up|👇backhand index pointing down
☝index pointing up|👍thumbs up|👎thumbs down|✊raised fist|👊oncoming fist|👏clapping hands|🙌raising hands|👐open hands|🤲palms up together
🤝handshake|🙏folded hands|✍writing hand|💅nail polish|🤳selfie|💪flexed biceps|👂ear|👃nose|🧠brain|👀eyes|👁eye|👅tongue|👄mouth|👶baby|🧒child
👦boy|👧girl|🧑person|👨man|👩woman|👴old man|👵old woman|🤷person shrugging|🤦person facepalming|🙋person raising hand|🙅person gesturing no
🙆person gesturing OK|🙇person bowing|💁person tipping hand|👮police officer|🕵detective|👷construction worker|🤴prince|👸princess|🎅Santa Claus|🦸superhero
🧙mage|🧚fairy|🧛vampire|🧟zombie|💃woman dancing|🕺man dancing|🏃person running|🚶person walking|👪family|👫woman and man holding hands|🗣speaking head
🐵monkey face|🐶dog face|🐕dog|🐺wolf|🦊fox|🐱cat face|🐈cat|🦁lion|🐯tiger face|🐴horse face|🦄unicorn|🐮cow face|🐷pig face|🐭mouse face|🐹hamster
🐰rabbit face|🐻bear|🐼panda|🐨koala|🐔chicken|🐧penguin|🐦bird|🦅eagle|🦆duck|🦉owl|🐸frog|🐢turtle|🐍snake|🐉dragon|🦖T-Rex|🐳spouting whale|🐬dolphin
🐟fish|🐙octopus|🦋butterfly|🐛bug|🐜ant|🐝honeybee|🐞lady beetle|🕷spider|💐bouquet|🌸cherry blossom|🌹rose|🌻sunflower|🌷tulip|🌱seedling|🌲evergreen tree
🌳deciduous tree|🌴palm tree|🌵cactus|🍀four leaf clover|🍁maple leaf|🍂fallen leaf|🍄mushroom|🍎red apple|🍊tangerine|🍋lemon|🍌banana|🍉watermelon
🍇grapes|🍓strawberry|🍒cherries|🍑peach|🥑avocado|🍅tomato|🥕carrot|🌽ear of corn|🌶hot pepper|🍞bread|🧀cheese|🥚egg|🍳cooking|🥓bacon|🍔hamburger|🍟french fries
🍕pizza|🌭hot dog|🌮taco|🌯burrito|🥗green salad|🍝spaghetti|🍜steaming bowl|🍣sushi|🍦soft ice cream|🍩doughnut|🍪cookie|🎂birthday cake|🍰shortcake|🍫chocolate bar
🍬candy|🍭lollipop|☕hot beverage|🍵teacup|🍷wine glass|🍸cocktail glass|🍺beer mug|🍻clinking beer mugs|🥂clinking glasses|🍽fork and knife with plate
🌍globe showing Europe and Africa|🌎globe showing the Americas|🌏globe showing Asia and Australia|🗺world map|🏔snow-capped mountain|🌋volcano|🏖beach with umbrella
🏠house|🏡house with garden|🏢office building|🏥hospital|🏦bank|🏫school|🏰castle|⛪church|🌃night with stars|🌅sunrise|🌆cityscape at dusk|🌈rainbow|🚂locomotive
🚆train|🚌bus|🚑ambulance|🚒fire engine|🚓police car|🚕taxi|🚗automobile|🚙sport utility vehicle|🚚delivery truck|🚜tractor|🏎racing car|🏍motorcycle|🚲bicycle|🚨police car light|🚦traffic light
⚓anchor|⛵sailboat|🚢ship|✈airplane|🚁helicopter|🚀rocket|🛸flying saucer|⌚watch|⏰alarm clock|⏳hourglass|⌛hourglass|🌑new moon|🌕full moon|🌙crescent moon|☀sun|⭐star|🌟glowing star|🌠shooting star
☁cloud|⛅sun behind cloud|⛈cloud with lightning and rain|🌧cloud with rain|🌨cloud with snow|🌩cloud with lightning|🌪tornado|☂umbrella|☔umbrella with rain drops|⚡high voltage|❄snowflake|☃snowman|⛄snowman|☄comet|🔥fire|💧droplet|🌊water wave
🎃jack-o-lantern|🎄Christmas tree|🎆fireworks|🎇sparkler|✨sparkles|🎈balloon|🎉party popper|🎊confetti ball|🎁wrapped gift|🎗reminder ribbon|🎟admission tickets|🎫ticket|🏆trophy|🏅sports medal|🥇first place medal|🥈second place medal|🥉third place medal
⚽soccer ball|⚾baseball|🏀basketball|🏐volleyball|🏈american football|🎾tennis|🎳bowling|🏓ping pong|🏸badminton|🥊boxing glove|⛳flag in hole|🎣fishing pole|🎯bullseye|🎱pool 8 ball|🎮video game|🎲game die|🧩puzzle piece|♠spade suit|♥heart suit|♦diamond suit|♣club suit|🎨artist palette|🎭performing arts
👓glasses|👔necktie|👕t-shirt|👖jeans|👗dress|👙bikini|👜handbag|🎒backpack|👞shoe|👟running shoe|👠high-heeled shoe|👑crown|👒hat|🎩top hat|🎓graduation cap|💄lipstick|💍ring|💎gem stone
🔇muted speaker|🔈speaker|🔊loudspeaker|📢loudspeaker|📣megaphone|🔔bell|🔕bell with slash|🎵musical note|🎶musical notes|🎤microphone|🎧headphone|📻radio|🎷saxophone|🎸guitar|🎹musical keyboard|🎺trumpet|🎻violin|🥁drum|📱mobile phone|☎telephone|📞telephone receiver|🔋battery|🔌electric plug
💻laptop|🖥desktop computer|🖨printer|⌨keyboard|🖱computer mouse|💾floppy disk|💿optical disk|📷camera|📸camera with flash|📹video camera|🎥movie camera|📺television|🔍magnifying glass|🔎magnifying glass|💡light bulb|🔦flashlight|📔notebook|📕closed book|📖open book|📗green book|📘blue book|📙orange book|📚books|📓notebook
📄page|📰newspaper|🔖bookmark|💰money bag|💴yen banknote|💵dollar banknote|💶euro banknote|💷pound banknote|💸money with wings|💳credit card|🧾receipt|📈chart increasing|📉chart decreasing|📊bar chart|✉envelope|📧e-mail|📨incoming envelope|📩envelope with arrow|📦package|📫mailbox|📝memo|✏pencil|🖊pen|🖋fountain pen|📁file folder|📂open file folder
📅calendar|📆calendar|📌pushpin|📍round pushpin|📎paperclip|📏straight ruler|✂scissors|🗑wastebasket|🔒locked|🔓unlocked|🔑key|🔨hammer|⛏pick|⚒hammer and pick|🛠hammer and wrench|🗡dagger|⚔crossed swords|🔫water pistol|🏹bow and arrow|🛡shield|🔧wrench|🔩nut and bolt|⚙gear|⚖balance scale|🔗link|⛓chains|🧰toolbox|🧲magnet|🧪test tube|🔬microscope|🔭telescope|📡satellite antenna|💉syringe|💊pill
🚪door|🛏bed|🚽toilet|🚿shower|🛁bathtub|🛒shopping cart|🚬cigarette|⚠warning|🚫prohibited|⛔no entry|☢radioactive|☣biohazard|⬆up arrow|➡right arrow|⬇down arrow|⬅left arrow|🔙back arrow|🔝top arrow|⚛atom symbol|☮peace symbol|☯yin yang|✝latin cross|☪star and crescent|♈Aries|♻recycling symbol|✅check mark button|☑check box with check|✔check mark|❌cross mark|❎cross mark button|➕plus|➖minus|➗divide|❓question mark|❔question mark|❗exclamation mark|❕exclamation mark|‼double exclamation mark|💲heavy dollar sign|♾infinity|🆗OK button|🆒cool button|🆕new button|🆓free button|🆘SOS button|🔴red circle|🟠orange circle|🟡yellow circle|🟢green circle|🔵blue circle|🟣purple circle|⚫black circle|⚪white circle|🟥red square|🔺red triangle|🔶large orange diamond|🏁chequered flag|🚩triangular flag|🏳white flag|🏴black flag|▶play button|⏸pause button|⏹stop button|⏩fast-forward button|ℹinformation`
    .split(/[|\n]/)
    .map((entry) => {
      const emoji = String.fromCodePoint(entry.codePointAt(0)!)
      return [emoji, entry.slice(emoji.length)]
    }),
)
