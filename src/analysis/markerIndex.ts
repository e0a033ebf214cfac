/**
 * Finds many fixed texts in one pass: hundreds of formats cost about as much as one.
 *
 * The three rarest characters in a row of each text, folded to five bits each, are a bit in a table of four kilobytes, so that nearly all of a
 * program is passed over with one look-up a character which waits for nothing and stays in the fastest cache. An automaton (Aho–Corasick) needs
 * no second look, but each of its steps waits for the one before, in a table of hundreds of kilobytes that linting drives out of the cache.
 */

/**
 * Looks for all markers at once: gives, one behind the other, each marker that stands in a text and the place behind it, in rising order of the
 * places where they were recognised.
 *
 * A list of numbers, since a function that is called back for each marker is compiled anew for each place that it is made at.
 */
export type MarkerScan = (text: string) => readonly number[];

const ASCII = 128;

const LETTERS_AND_DIGITS = Uint8Array.from({ length: ASCII }, (_, code) =>
  /[0-9A-Za-z]/u.test(String.fromCharCode(code)) ? 1 : 0);

const LETTERS = 26;

/** So many bits a character is folded to, and so many characters are looked at together. */
const BITS = 5;
const SPAN = 3;
const SPANS = 1 << (BITS * SPAN);

/** Letters in either case, and other signs of ASCII by the kind of text that they stand in; 0 for all else. */
const FOLDED = new Uint8Array(1 << 8);
for (let code = 0; code < ASCII; code += 1) FOLDED[code] = foldOf(String.fromCharCode(code));

function foldOf(char: string): number {
  const letter = char.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
  if (letter >= 0 && letter < LETTERS) return letter + 1;
  const kind = [/[\d+]/u, /[-_$|]/u, /[./:]/u, /["'`]/u, /[!-~]/u].findIndex((pattern) => pattern.test(char));
  return kind < 0 ? 0 : LETTERS + 1 + kind;
}

/** A text in ASCII to look for; one in lower case may also be found in capitals. */
export interface Marker {
  readonly written: string;
  readonly letters: 'own-case' | 'any-case';
}

/** The index of a list of markers, of which those of one character cost most; they are named by their places in the list. */
export function markerScanOf(markers: readonly Marker[]): MarkerScan {
  const table = anchorTableOf(markers);
  return (text) => markersIn(text, table);
}

function markersIn(text: string, { markers, reaches, isSpan, firsts, anchors }: AnchorTable): readonly number[] {
  const found: number[] = [];
  const spans = spansIn(bytesOf(text), text.length, isSpan);
  for (let place = 0; place < spans.length; place += 2) {
    const span = spans[place] ?? 0;
    const at = spans[place + 1] ?? 0;
    const end = firsts[span + 1] ?? 0;
    for (let index = firsts[span] ?? 0; index < end; index += 1) {
      const number = anchors[index] ?? 0;
      const marker = markers[number];
      const start = at - (reaches[number] ?? 0);
      if (marker && start >= 0 && stands(text, marker, start)) found.push(number, start + marker.written.length);
    }
  }
  return found;
}

/**
 * The spans of a text that are in a table, each with the place behind it.
 *
 * A loop without calls, and a function that is not made anew for each text: that is what engines compile once, and run fastest.
 */
function spansIn(bytes: Uint8Array, length: number, isSpan: Uint8Array): readonly number[] {
  const found: number[] = [];
  const folded = FOLDED;
  let span = 0;
  for (let at = 0; at < length; at += 1) {
    span = ((span << BITS) | (folded[bytes[at] ?? 0] ?? 0)) & (SPANS - 1);
    if (isSpan[span] === 1) found.push(span, at + 1);
  }
  return found;
}

/** The latest copy. */
let copied: { readonly text: string; readonly bytes: Buffer } = { text: '', bytes: Buffer.alloc(1 << 16) };

/**
 * A byte for each character of a text, until another text is looked at: to read bytes costs half of what it costs to read the characters of a
 * string.
 *
 * What is no ASCII becomes any byte, so what is found needs a look at the text itself.
 */
function bytesOf(text: string): Buffer {
  if (copied.text === text) return copied.bytes;
  const bytes = copied.bytes.length >= text.length ? copied.bytes : Buffer.alloc(text.length);
  bytes.write(text, 'latin1');
  copied = { text, bytes };
  return bytes;
}

interface AnchorTable {
  readonly markers: readonly Marker[];
  /** How many characters of each marker reach to the end of its rarest span. */
  readonly reaches: readonly number[];
  /** 1 for each span that markers are looked for by. */
  readonly isSpan: Uint8Array;
  /** Where the anchors of a span begin, which end where those of the next one do. */
  readonly firsts: Uint32Array;
  /** The numbers of the markers, by their spans. */
  readonly anchors: Uint32Array;
}

function anchorTableOf(markers: readonly Marker[]): AnchorTable {
  const reaches = markers.map(({ written }) => rarestEndOf(written));
  const spans = markers.map(({ written }, number) => spansOf(written, reaches[number] ?? 0));
  const isSpan = new Uint8Array(SPANS);
  const firsts = new Uint32Array(SPANS + 1);
  for (const span of spans.flat()) {
    isSpan[span] = 1;
    firsts[span + 1] = (firsts[span + 1] ?? 0) + 1;
  }
  for (let span = 0; span < SPANS; span += 1) firsts[span + 1] = (firsts[span + 1] ?? 0) + (firsts[span] ?? 0);
  const anchors = new Uint32Array(firsts[SPANS] ?? 0);
  const ends = firsts.slice();
  for (const [number, own] of spans.entries()) {
    for (const span of own) {
      const end = ends[span] ?? 0;
      anchors[end] = number;
      ends[span] = end + 1;
    }
  }
  return { markers, reaches, isSpan, firsts, anchors };
}

/** The spans that a marker is looked for by: before one that is shorter than a span anything may stand. */
function spansOf(written: string, reach: number): readonly number[] {
  const known = written.slice(Math.max(0, reach - SPAN), reach);
  const end = foldedOf(known);
  return Array.from({ length: 1 << (BITS * (SPAN - known.length)) }, (_, before) => (before << (BITS * known.length)) | end);
}

function foldedOf(text: string): number {
  let span = 0;
  for (let at = 0; at < text.length; at += 1) span = (span << BITS) | (FOLDED[text.charCodeAt(at)] ?? 0);
  return span;
}

/** The spans that programs are full of, from the most frequent on: those of `function`, `import`, `description` and the like. A point is no sign of ASCII, a `0` any digit. */
const FREQUENT_SPANS = `
  ··· !·· ·!· !!· ··! !·! ·!! ion !!! con '!· ons tio ·co ·re ent ·th ··c nst st· ate ser ing ect '!! dat res the e!· cti !·' str ··i ret .·· typ
  ort tur ··. on· !·a etu he· e.· ype ··r tri ata ame use ··t id! t·! urn equ ter .·' pro e·! ·if if· ati rea par !.· ·ex exp por err ·st d!· s!·
  thi ers nam it· sta est his val ·as ··a f·! ·in ... rn· req rin !·c s·! !·t ait wai ess 0!· 000 !·r rom ed· awa ·to e!! ode t!· for ted get ·aw
  ·.. ass pti ·pr rt· rro er· er! ror !·f unc men !'! che ert n·! fun is. key cat tor nct der age er. nte set ··e .·! ont ·pa all r!· ..· ·se ver
  que ·ca opt !·i per d.· uid com s'! or· fil ext ile e!' es. ·!. s.· jec fro ult ost !·0 ire se· ·is cre ·fu rat nde ng· int alu es· ind !·s nti
  t!' ·de lue pos obj mod ·us ist ble ng! and ··' ara def let act ·no .!! on! se! --- abl .co .·s ·-· '.. tat ead n!· tes bje e'! xpo ram ·.! ·0!
  t'! ·fr om· t.· onf ··s ele ·va 00! met ta. on. fin mpo ine d·! nt! not !·n t·t of· id. es! ·ty is· syn ite ct! ync ues top .to to· ·an ema .re
  ts. !·p ·tr !!. sto ore or! ase ali re! !re d!! ·fo tra mes t!! r·! ·ne rou asy eve !·e le. ·a· 0!! sse .ge id· nt· ··p ·nu eat qui .·t ··d era
  pon pec ten ren out ope pat uir new al! aut nse s!! are imp ere oun end ·im erv nc· ber t·c ide tch red min nfi ule cal ·mo cha pre col et· ete
  l!· lat ·me uth ·'! esp ts· ull ed! ·'. me! tex ·it odu len spo lec ue! !·u nt. m·' d'! one pe· mbe sio tru !0! rse pri !'. oke pic ns. ·da ran
  ime tem del ·fi in· tim efi te! te· scr ity ·op atc lle fig des lse nts nce !.t ath .st t·a g!· le· ll! th· dul nul gin ·of !·o xpe ner omp ken
  orm ces tit eta ven ins esu url und ord tok api ·ma ·-- !·- ·te opi cri ·un rs. et! '·· ns· unt als tin sch sul ··f r!! nd· le! gro ars oll t·i
  n.· s·a e·t ste st! cod n·t ume teg ew· hem ual t·p !·d ts! lid e·i ith --· ive !pa ··m qua hat ·0· cli oup e·s s·t y!· ies lis rop ·00 nod ssi
  n'! eng num tar re· .in han !!' fie cor ain ·wi ned sts eco ·ch rts ica arr ach art ice wit ··l map ref mat ler !·m mpl rec lic me. ric ngt th!
  ·na tab lie !co ids ori ·!p lin ail t·s as· esc ock ien y·! ··- ack e·a ·do low e·· our sho t·r nne ta! nal ·be les gor wor ssa gth sag s.c row
  umb omi an· ·le cid doc pla rue rra tho !·. '.· cou eri enc dex ray ·id t·d '·! ego ·ar log it! loa ern rce ·cl ·en ns! oad .pa arg me· thr c·!
  add ple ses ·'s ue· n·a !er .se e·c put ans ·ob her tid tiv ·ac ade ·er ·so ·ti tre n!! riv app ce· pe. ace uti ize adm ·on bas ll· ute s.s ivi
  ·.· dmi son rre ·fa en· man ory rt. .ma att r.· emo st. ·ge til or. at· aul ·cr las .·a mai mis cte h·! r'! ·wh ove .·0 ld· sor edi efa sec fal
  ool .is sou hou ifi .de rte fer ·po fau ··u ign .fi ise sel ges s·· ote iti nge urc cla !'s lea loc ot· rna ·lo ild rel own rem .·c oin ial on'
  l!! ·ap hro ds· ·ke inv ·!' !·v rip rma ·!c eme ini ··n ps. .le ·al eam te. ict 0'! den ·'c cto ery var l·! ams .pr ang lte ow· rve hen vid ct.
  ato ipt nco sub pe! eof s.l t·f ·ta ·'t dis dle acc ·or !th g!! ole eld cur rep ·-! ese lug ·!t rov ocu d!' ger s!. !·b a!· ch· bod eth ody epa
  cum ovi sed ena iel ·!e h!· uer ly· iss inp 0·! rs· oul uld er' de! e·o ed. .-! ils t·u mid ry· .·n ce! ets rie ust hea ·'a f·t rib ·bo pub se.
  s.p !st ·he s.g ure htt ttp ela .·r ear cke ds! pda ·ha y!! ·li upd don .·e ·'u ··o ilt am· y.· ·su ·ui sco ls. tco ap! inc in! led tha rs! r!'
  ett onn hel al· has s.m ey! sol cas llo ge! s.a .·p els rt! omm ·ad ·'p ntr .·f ··b nta dre ege tea lt· r·t !da ·'' tif ·bu t·b hec pas vit ·el
  anc t·e th. id' .id e!. ene ·!s e·r har t·· pid reg ·db .no ook onl can eys olu ar· bac ·sc -!u l'! .·u '!. eck eso nd! ct· l.· nec etr amp s.i
  whe mem d·t isa !00 s.f xt! .ex jso t·o ics -co cce tan t·m .da edu tus !ud ··v cac ·ba mit tte t·n nin ·z. ean sin rit e·' mon atu lum .ca eds
  rty umn tai tom ta· npu ·!r ors 'sh e·p in. sig tle ch! n·i a·! s·i !fi ecr try ce. s.t de. tep ed' ill nit tic emp rol sen ugi t.s emb de· oni
  ria .·i roo ue. !'c s.r peo ·di hod pli rr! ·cu ·!i pen leg tob ·au nds itl plu tag din eac -id oti ut· e·f n!' .us mar elp ada ·sh mov ·ro .ad
  tad ndl !in ups liz d·· ede erf rti nly g·! ant ed- .po .lo ·si nva ·up pay !·w onc ·'- eti !se boo on- ss! rge y'! ds. !va er- run h!! c·f dir
  ''! any !u0 d!. lit uct db. rde lpe chi en! ina .ty bui uil !'· ·gr !ke rsi 're .me ose ge. ong pes ima ·mi ge· mer fic s·c gen .js be· es' -0.
  ens s!' ded exi tia soc ne! 'us ty! pag pin s.d ·ev ·'i ify ast ogg 0.0 ss· .te oca !·l now .cr sha cus ana !pr ry! rig '!' '-! nid re. ttr be!
  inf s.- sea ··h tse .op ein spa ·!d ic· n·o ket ale ·'f xte vil s.. cs. e·m !'a ct' toe tti nt' s.e nex p!! tps ·em lt. arc ·'d ·pl g'! ·'r dse
  ·'n ork egi but s·o -re .fo ona ve· urr epr e·d -·' n·· !is ay! ubs swo epl fir xt· nt- upl nre !-! gra .·d xis .·o med eas n·f .ui clu d·i s·n
  pi. !ty fla ·'· rch e.c max !.! ink e'· erc ude
`;

/** How rare each of them is; all others are rarer. */
const rarities: ReadonlyMap<number, number> = new Map(FREQUENT_SPANS.trim().split(/\s+/u).map((span, rank) => [foldedOf(span), rank]));

/** Where the three characters in a row end that are the rarest together. */
function rarestEndOf(marker: string): number {
  let best = { end: marker.length, rarity: -1 };
  for (let end = SPAN; end <= marker.length; end += 1) {
    const rarity = rarities.get(foldedOf(marker.slice(end - SPAN, end))) ?? rarities.size;
    if (rarity > best.rarity) best = { end, rarity };
  }
  return best.end;
}

function stands(text: string, { written, letters }: Marker, start: number): boolean {
  for (let at = 0; at < written.length; at += 1) {
    const code = text.charCodeAt(start + at);
    const wanted = written.charCodeAt(at);
    if (code !== wanted && (letters === 'own-case' || (code | LOWER_CASE) !== wanted || !isLetterOrDigit(code))) return false;
  }
  return true;
}

/** The bit that tells small letters from capitals. */
const LOWER_CASE = 0x20;

/** The unbroken runs of ASCII letters and digits of a wanted length, each by its start and length one behind the other; an escape before it is none of it. */
export function runsIn(text: string, wanted: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  const shortest = Math.min(...wanted);
  const { length } = text;
  const bytes = bytesOf(text);
  // No wanted run is shorter than a stride, so that to look at every so many characters is enough.
  for (let end = shortest - 1; end < length; end += shortest) {
    if (!isLetterOrDigit(bytes[end] ?? 0)) continue;
    let start = end;
    while (start > 0 && isLetterOrDigit(bytes[start - 1] ?? 0)) start -= 1;
    do end += 1; while (end < length && isLetterOrDigit(bytes[end] ?? 0));
    if (end - start >= shortest) addRunsBetween(text, start, end, wanted, found);
  }
  return found;
}

/** The same in a part of a text that consists of ASCII letters and digits, and of what only seems to be one. */
function addRunsBetween(text: string, from: number, to: number, wanted: ReadonlySet<number>, found: number[]): void {
  for (let start = from, end = from; end <= to; end += 1) {
    if (end < to && isLetterOrDigit(text.charCodeAt(end))) continue;
    const length = end - start;
    const escape = escapeLengthAt(text, start);
    if (wanted.has(length)) found.push(start, length);
    if (escape > 0 && wanted.has(length - escape)) found.push(start + escape, length - escape);
    start = end + 1;
  }
}

/** How many characters from there on end an escape that begins before it: `n` of `\n`, `3D` of `%3D`. */
export function escapeLengthAt(text: string, at: number): number {
  const before = text[at - 1];
  if (before === '\\') return /[nrt]/u.test(text[at] ?? '') ? 1 : 0;
  return before === '%' && /^[0-9A-Fa-f]{2}$/u.test(text.slice(at, at + 2)) ? 2 : 0;
}

function isLetterOrDigit(code: number): boolean {
  return code < ASCII && LETTERS_AND_DIGITS[code] === 1;
}
