/**
 * Words whose syllables their spelling does not tell, by count; written by scripts/compile_syllables.ts.
 *
 * Drawn from the CMU Pronouncing Dictionary, Copyright (C) 1993-2015 Carnegie Mellon University, whose
 * licence allows use with or without modification if this notice is kept; it comes without warranty.
 *
 * @module
 */

/** For each number of syllables the words that have it, parted by blanks. */
export const SYLLABLE_EXCEPTIONS: Readonly<Record<number, string>> = {
  1: `
aches aisle aisles bawled bowled bowles charles crawled dire drawer drawers george goethe
grahams howled isle isles juan kuan liang merle mire mired pier piers piqued plagued priest
priests qualms quell quin quince quint quints seoul shire skier spires sprawled squall squelch
squint there'd there've tier tiers where'd`,
  2: `
abed ac acme acne acre acres admire admires afire alfred algiers andes andre ante ap argue
argues arsehole aspire aspired aspirin attired av ave averaged awfully ba bachelors backaches
backfire barefoot baseballs bayou befriend belgium bellevue bene benes berkeley berkshire beside
beware beyond billiard billiards bismarck bivouac bloodshed bludgeoned bluer boa bocce boise
boredom bourgeois boyer boyish bp bracelet bracelets bridegroom bridesmaid bridesmaids
bridgeport brilliance brilliant bryan bs bt buick buoy buoys business bustier buyer buyers
buyout cadre cafe cafes carefree carriage caseload cashier cashiers catholic catholics cayenne
cb cc cd ce cement centre centres chaos charleston cheshire cheyenne chiffre chile chloe
chocolate chocolates choir cliche clueless coed coeds coerce coerced coleslaw collier colonel
colonels comebacks cordial could've cranial crayon crayons creature creatures crooked crossfire
cruelest cruelly cruelty cutesy cv cyan dahlia dante daphne daresay darnedest dc deathbed
desperate devilish diamond diamonds diaper dismal dismay dismayed dismiss dismissed dj dk dolce
dossier dossiers driveways druid druids dryer dryers dueling duet duets dungeons duo dyer
eavesdrop edgewise emerald emeralds entre eon equal equaled equals evening evenings expire
expired facedown farewell farewells fatigued feline fiat fibre fibres firefight firestone
firewall fireworks flatbed flores flour fluent fluid fluids flyer flyers fm foliage forebears
forecast forecasts foreclose foreclosed forefront forego foregone foreground forehead foreheads
foremost foreplay foresaw foresee foreseen foresight foreskin foretell forethought foretold
foreword forte foyer frasier frederick freer freon frontier frontiers fryer fueling gateways
gayer genial genius genre georgette georgia georgian giant giants gimme glacier gloucester gm
goa gooey grapefruit grapevine gravestone graveyard graveyards guidebook guidebooks guidelines
guinea guineas guinness hades hampshire harebrained hatred havelock haydn haywire headaches
hedgehog hellfire heman henceforth hereby herewith hermes herpes hideout hombre homeboys
homemade homesick homespun homestead hometown hooey horseflesh horseplay horseshit horseshoe
horseshoes hotbed hour hours houseguest household households housewife housewives how're hr
hundred ia iceberg icebergs icebox inbred inspire inspires interest interests intrigued io ion
ions it'd it'll jameson jesse joel joey joneses jose joyous jr jukebox julius junior juniors
katharine kayo kiev kindred kismet lakeshore lanier laos latte layer layered layers layoff
layoffs layout layouts leicester leon leonard lifeblood lifeboats lifeguard lifeguards lifelines
lifelong lifespan lifestyle lifestyles likewise limehouse limelight limestone lion lions
livestock louie louis louise louvre lp ls lukewarm luncheons lyon madre maitre makeshift
marriage maybe mayo mayor mayors mccoy md meer messrs metre metres mg might've mildred milestone
millionth mincemeat minefield minefields mismatch mismatched molehill monte montes mores
mousetrap mr mrs must've naive naked namesake neon nike nineteen nineteenth nineties ninety noah
noel nosebleed notebook notebooks notre oeuvre ogre ok omelet omelets oneself opera operas our
ours padre padres passe payoff payoffs payout pc penguin penguins peon perspire ph phoebe phooey
pierre pigeons pipelines plaguing platelets platinum player players playoff playoffs pm polecat
ponce posse pr preempt premier preside priestess priesthood priestly princeton privilege
privileged psyche pyre quincy quinine quintet quinto quinton racehorse racetrack ragged rainier
rayon react reacts rebbe rehire rely replace reside retire retired retires reward rewards
rhinestone rhinestones rhythms roemer rosebud rugged sabre sabres sacred safeguard safeguards
safeties safety sagebrush salesman salesmen samuel savior saviors sayer sayers scapegoat
scapegoats scarecrow scarecrows sceptre science scion scour scoured seance semen senior seniors
sequel sequined sequins several shakedown shakespeare should've shoveling shreveport siam
sidebar sidekick sidelines sideshow sidetracked sidewalk sidewalks sideways skiing slayer
smokestack snakebite soldier soldiers somewheres sophomore sophomores sour soured sovereign
sovereigns spacecraft spaceships spaniard spaniards spasms spectre spokesman spokesmen squalid
squalor squinting sr ss stagecoach stagehand stagehands stakeout stakeouts stalemate statesman
statesmen statewide steward stewards stoic stonehenge stonewall storefront storehouse strikeout
strikeouts stuart sucre suey suez sui sumptuous sundial surgeons takeoff takeout tania taoist tb
tele tempe temperate terre th that'd that'll that've theatrics theorem theories theory thereby
therefore thereof thereto this'll timeout timepiece timeshare toa trademark tribesmen truer
truest tryout tryouts ts tsetse tv typeface tyres unwed vaguely valiant vampire vampires
vaudeville verde viceroy vineyard vineyards visuals voicemail voyeur vp vs warehouse wavelength
wavelengths wednesday wednesdays werewolf werewolves what'd what'll what're what've when'll
whereby wherefore which're whitefish whitehall whitehead whitewash whitewashed who're wholesale
whorehouse why're wicked widespread wildflowers william williams wipeout wiretaps wisecrack
wisecracks wiseguy woodshed worcester would've wretched yeoman yorkshire yoyo yuletide zaire
zion`,
  3: `
aaa abc abs acc ach achilles acquire acquired acquires acreage actual adobe aegean affluent
albeit algonquin alien aliens alleles althea ama amelia ammonia angeles antares anyone aorta
aortic apache archaic area areas ariel arroyo aryan atheist atheists atm australia australian
averages averaging baa babbling baffling balboa ballplayer ballplayers barbeque basically
battling bayonet bayonets beautifully beforehand begonias behavior behaviors behaviour bellyache
beowulf beverages bilingual bionic blvd bombardier bottling bourgeoisie brazilian brazilians
bricklayer brigadier brilliantly bubbling buckler bugling bumbling bungling burgeoning
businesses businesslike businessman businessmen bustling cackling campion candler caregiver
carelessness caretaker carriages carrion caseworker catalogued cavalier cavaliers caveat cereal
cereals cervantes cesare champion champions chandelier chandeliers changeover chaotic charisma
cheeseburger cheeseburgers chemically chevalier chihuahua chilean churchgoer cicely circling
circumference civilian civilians clarion classically coddling coercion coexist coincide
coincides comanche concierge conduit conduits confluence confucius congenial congruent
convenience convenient conveyor copiously cordially cornea corneas courteous coyote coyotes cpu
crimea crippling croatian crumbling cryonics csi curare cyanide cycling dabbling dangler
dangling daredevil dazzling ddt decorative defiant deities deline delphine destroyer destroyers
deviant deviants devonshire devour devoured devours diego differently dismantle dismantled
dismember dismembered dismissal dismissing dismissive doable dolores doubling drastically
dribbling durante dwindling eavesdropping elaborate element elements embryo embryos employee
employees employer employers ems ennui enquire entendre epa equalize equally equinox especially
everyday everyman everyplace everything everywhere excellency excrement factual familial
familiar fbi fiance fiddler fiery figurehead finale financier firearm firearms fireball
firefighter fireplace firepower fireside firewood fluently fondling foreboding forecasting
foreclosure forefathers forefinger foreperson fruition fumbling gabriel galleon gambling
gardenia gardenias gaseous geniuses genoa gentlest gideon giggling giggly globetrotters gobbler
gobbling gondolier gooseberry gps gracias grotesquely grumbling gurgling guzzling habeas
haggling halcyon harlequin hassling hawaii hercules heretofore heroic heroics heroin heroine
hideous hobbling hobbyists homecoming homemaker homeowner homeowners homesteaders hopelessness
horsepower horseradish hourglass housebroken housecleaning householder housekeepers housekeeping
housewarming humblest humbling hustler hustlers hustling hyacinth hyena hyenas iago ibm
icebreaker idea ideas idling igneous imagery impetuous impoverished incestuous increments
indifferent influence influenced infrared ingenious inquired interested interesting intriguing
iodide iodine iota iowa ireland irs isolde israel italian italians jacqueline jesuit jesuits
jiggling johannes juggler jugglers juggling karate keister koala korea korean koreans lafayette
layover leander libya libyan lifesaver lifesaving likelihood lineage linear linebacker
linebackers lionel lionheart littler littlest livelihood lobbyist lobbyists logically loneliness
louisville lovemaking macabre machete madeline magnolia magnolias makeover makeovers mannequin
mannequins maoris marriages marseilles massacre massacred massacres mayonnaise mayoral mcdonald
meddling medea medically messiah mickey'll mingling minuet miscarriage miscreant mit mohammed
montague montgomery montreal moreover morpheus mosaic mosaics mph mumbling muscling museum
museums musically mutual myelin myopic namaste naomi nausea neoprene newlywed niagara nibbling
nieves nuclear nucleus nuncio nuzzling oad oasis ophelia orestes orgasms orion orlean orleans
orpheus ourself ourselves pacemaker paddling pancreas pantheon parliament patio peacekeepers
peacemaker peacemakers peculiar peddling perseus peyote pineal pioneer pioneered pioneers
pirouette pneumonia pontiac posterior practically preamble prearranged preemptive preponderance
principally privileges proactive promiscuous prosaic protease protege punctual pursuant pursuer
purveyor puzzling qualified qualifies qualify qualities quality quintuplets quixote racehorses
radiant radically raphael ratio ratios rattler reacted reacting reaction reactions reactive
reactor reactors readjust reaffirms reagent realign realise realised realist realize realized
realtor realtors realty reappear reappeared reapply rearrange rearranged reassess reassign
reassigned reassure reassured reattach rebellious recipe recipes recovery reenact reentry
reimburse reina reinforce reinforced reinstate reinvent reopen reopened reptilian reptilians
requiem require required requires rescuer rescuers resilient reunion reunions reunite reveille
rhythmically rippling ritual riverbed rosemary rpm rumbling rumblings rustlers safekeeping
salesmanship salespeople salesperson saleswoman salisbury salome sapiens sauerkraut sciences
scientist scientists scorpion scorpions scouring scrambling scribbling scuffling scuttling
seattle sesame settling shareholder shareholders shoemaker siamese sidewinder sienna sierra
sierras sightseers signore silhouette silhouettes simeon simpler singling sizzling skateboarding
sledgehammer socrates solely soloist sos sovereignty spokesperson squabbling stapler stapling
statuesque stickler strangling struggling stumbling subtler subtly suicide suicides superfluous
surveyor surveyors swindler takeover talisman tamales taxpayer taxpayers temperament temperature
temperatures tenement tenements thaddeus theater theaters theatre theatres thoroughbred tiara
tiaras ticklish tidewater timetable tingler tingling tinkling tireless tiresome tokyo toppling
toyota trachea tracheal tragically transients trembling troubling tuition tumbling twinkling
typewriter typewriters typically ufo ufos unequal unforeseen uniquely uniqueness usa usefulness
valiantly valuable valuables vaseline vegetable vegetables verbiage vertically vicomte vienna
viennese vip virginia virginian virtual visualize visually vitreous wahine wannabe wannabes
warehouses wastebasket wastepaper waterbed whoever wholesaler wiggling wiggly wobbling wobbly
worcestershire wrangler wranglers wrestler wyoming yarmulke zimbabwe`,
  4: `
abalone abyssinian accompaniment accordion actually acuity adagio aesthetically aforementioned
agreeable albuquerque alexia algorithms altruism altruistic aluminium angiogram annuity
antiaircraft anyone'll aphrodite apostrophe appreciate appreciates aramaic archimedes arguably
artistically asap asmodeus asphyxiate assembling associate associates athleticism auxiliary
avionics backfiring behavioral belittling bellyaching borealis businesswoman businesswomen
cacciatore calabrese california californians calliope caribbean cataloguing catastrophe
catastrophes celestine centimetres centurion chameleon championship championships charismatic
cleopatra coalition coexistence coincided coincidence coincident coliseum colosseum comandante
commemorative company'll complementary conceptual conscientious constituents continuum
contractual conveniences conveniently cooperate cooperates coordinate coordinates criterion
cryogenic cryogenics dandelion dandelions deactivate dementia desiring devouring diabetes
diarrhea diarrhoea disabling disinterested dismemberment disqualified disqualify diuretic
dramatically duodenum dyslexia edinburgh elementary embezzler embezzling emotionally
emphatically enabling enthusiast enthusiasts entirely epitome equality equalizer erratically
erroneous espionage etc ethereal european europeans eventual everybody evildoers extraneous
facsimile familiarize fantastically february fellatio fettuccine forensically fortuitous
genetically genitalia gonorrhea gratuitous gratuity guacamole habitual hacienda heroism
hideously hierarchy hispaniola huckelby'll hyperbole hyperion hypoxia hysterically idealized
inconspicuous inconvenience inconvenienced inconvenient influences influencing influential
influenza ingratiate initiate innuendo innuendos inquiries inquiring intuition intuitive
invaluable ionosphere ironically isosceles january judaism kamikaze karaoke kilometres
laboratories laboratory laryngeal lesbianism linoleum macedonian marijuana mausoleum
mechanically mediocre mesozoic millimetre miniaturized miscarriages mortuary mutually myopia
napoleon nauseated nauseating neanderthal neanderthals negotiate nevertheless oblivion obscenely
oceanic odysseus officiate overpowering overreact overseer overseers parisians penelope
pennsylvania perpetual petroleum phonetically pioneering policewoman pollyanna polyester
preeminent preexisting prometheus qualifying quintessential reactivate readjusting readjustment
realises realistic realities reality realizes realizing rearranging reassemble reassignment
reassurance reassuring recycling reelected reelection reenactment reestablish reexamine
reincarnate reinforcement reinforcements reinforces reinforcing reinstated reinstatement
reinstating reintroduce reinventing reiterate reopening requiring resembling resourcefulness
retirement retroactive reunited reuniting rewiring riviera rsvp sanctuary santiago sarcastically
satisfactory scientific seniority sociopath sociopaths specifically spiritual spontaneous
strategically substantiate suicidal supremely teleconference temperamental teriyaki terrifically
ukulele undercarriage underprivileged unfamiliar uninteresting unqualified unreasonable
unsettling ussr valencia venereal venezuela venezuelan vestigial veterinary vigilante vigilantes
virtually virtuoso visualizing voyeurism whatsoever wholeheartedly whosoever yosemite zoologist
zoology`,
  5: `
aborigines academically actuarial algorithmic alienated alienating alienation allegiances
alphabetically ambiguity anatomically angioplasty anorexia aphrodisiac appreciated appreciating
appreciation appreciative asphyxiated associated associating association associations
automatically biologically cassiopeia categorically christianity chronologically coincidences
coincidental constituency continuity contractually cooperated cooperating cooperation
cooperative coordinated coordinating coordination coordinator deactivated depreciation
differentiate disagreeable echinacea economically enthusiasm enthusiasms enthusiastic
erroneously esophageal eventually excruciating expediency experiencing extraordinaire
familiarity fiduciary genealogy habitually homeopathic hypothetically idealistic inconveniences
ineffectual ingenuity initiated initiating initiation instantaneous intellectual ionization
judiciary louisiana memorabilia metaphorically minneapolis miscellaneous motorcyclist
motorcyclists myocardial negotiated negotiating negotiation negotiations negotiator negotiators
nickelodeon obituaries obituary overqualified overreacted overreacting overreaction
paraphernalia parliamentary peritoneal perpetually perpetuity pituitary polyurethane promiscuity
pronunciation psychoanalyst psychologically qualification qualifications radioactive reactionary
reactivated reeducation reevaluate reincarnated reincarnation renegotiate renunciation
retaliatory satisfactorily scientology simultaneous speciality spiritualism spiritually
spontaneously subcutaneous subterranean systematically theologian thermonuclear unscientific
veterinarian virtuosity visualization`,
  6: `
beneficiaries beneficiary coincidentally disqualification ecclesiastical evidentiary
excruciatingly extraordinary gastrointestinal instantaneously intellectually mediterranean
osteoporosis physiologically psychoanalysis reunification scientifically simultaneously
unappreciated uncooperative unsubstantiated`,
  7: `
confidentiality radioactivity`,
};
