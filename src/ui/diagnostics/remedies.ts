import type { ProblemWords } from '../../text/problems/fr.js';

/** Everything that has a code: the ways a feed can fail, and what is only worth a note beside data that is shown. */
export type RemedyCode = keyof ProblemWords['problem'] | 'records' | 'type' | 'newer';

/**
 * Who must act: `visitor`, whose device it is; `page`, the webmaster of the page; `publisher` of the feed; `server`,
 * who runs the publisher's machine.
 */
export type Actor = 'visitor' | 'page' | 'publisher' | 'server';

/**
 * What to do about each code. The console shows it, and tools/diagnostics-pages.mjs makes the help pages of it. The
 * sentences quote `{url}` of the feed, its `{origin}`, the origin of the `{page}`, and in `{detail}` what was received.
 * A code never changes its meaning, and the name of a code that is dropped is not used again.
 */
export const remedies: Readonly<Record<RemedyCode, { who: Actor; fr: string; en: string }>> = {
  'no-src': {
    who: 'page',
    fr: 'Ajoutez à la balise l’attribut src, avec l’adresse entière du flux que votre réseau vous a donnée.',
    en: 'Add the attribute src to the tag, with the whole address of the feed that your network gave you.',
  },
  'bad-src': {
    who: 'page',
    fr:
      'Remplacez «\u00a0{detail}\u00a0» par l’adresse entière du flux\u00a0: elle commence par https://, ' +
      'sans nom ni mot de passe. Une page ouverte depuis le disque (file:) ne connaît aucune adresse ' +
      'relative.',
    en:
      'Replace “{detail}” with the whole address of the feed: it begins with https://, without user name or ' +
      'password. A page opened from disk (file:) has no relative addresses.',
  },
  offline: {
    who: 'visitor',
    fr:
      'Rien\u00a0: le flux est redemandé dès que l’appareil retrouve le réseau. Pour qu’il se lise aussi ' +
      'hors connexion, ajoutez offline à la balise.',
    en:
      'Nothing: the feed is loaded again as soon as the device is back online. To show it offline too, add ' +
      'the attribute offline to the tag.',
  },
  unreachable: {
    who: 'server',
    fr:
      'Ouvrez {url} dans un autre onglet. S’il ne s’ouvre pas, le serveur {origin} est arrêté, son nom est ' +
      'inconnu ou son certificat est refusé\u00a0; s’il s’ouvre, un pare-feu ou une extension du navigateur ' +
      'l’arrête.',
    en:
      'Open {url} in another tab. If it does not open, the server {origin} is down, its name is unknown or ' +
      'its certificate is refused; if it does, a firewall or an extension of the browser stops it.',
  },
  mixed: {
    who: 'page',
    fr: 'Écrivez https:// dans src\u00a0; si {origin} ne répond pas en https, c’est au réseau de l’y mettre.',
    en: 'Write https:// in src; if {origin} does not answer over https, the network has to set that up.',
  },
  cors: {
    who: 'publisher',
    fr:
      'Le serveur {origin} doit envoyer avec le flux l’en-tête «\u00a0Access-Control-Allow-Origin: ' +
      '*\u00a0», ou à défaut «\u00a0Access-Control-Allow-Origin: {page}\u00a0» pour ce seul site, y compris ' +
      'sur les redirections.',
    en:
      'The server {origin} must send the header “Access-Control-Allow-Origin: *” with the feed, or ' +
      '“Access-Control-Allow-Origin: {page}” for this site alone. Redirects need it too.',
  },
  csp: {
    who: 'page',
    fr:
      'Ajoutez {origin} à la directive connect-src de la Content-Security-Policy de la page (si elle n’en a ' +
      'pas, c’est default-src qui vaut\u00a0: écrivez «\u00a0connect-src {origin}\u00a0»).',
    en:
      'Add {origin} to the connect-src directive of the page’s Content-Security-Policy. If it has none, ' +
      'default-src applies: write “connect-src {origin}”.',
  },
  timeout: {
    who: 'server',
    fr:
      'Le flux n’est pas arrivé entier en 10 secondes (20 sur une connexion lente). Publiez-le en fichier ' +
      'statique, compressé, ou en plusieurs pages.',
    en:
      'The feed did not arrive completely within 10 seconds (20 on a slow connection). Publish it as a ' +
      'static file, compressed, or in several pages.',
  },
  'not-found': {
    who: 'page',
    fr:
      'Le serveur dit qu’il n’y a rien à {url} (erreur\u00a0{detail}). Vérifiez src, lettre par ' +
      'lettre\u00a0; si l’adresse est juste, le réseau a déplacé son flux.',
    en:
      'The server says that nothing is at {url} (error {detail}). Check src, letter by letter; if the ' +
      'address is right, the network has moved its feed.',
  },
  forbidden: {
    who: 'publisher',
    fr:
      'Le serveur refuse {url} (erreur\u00a0{detail}). Un flux se lit sans mot de passe\u00a0: retirez ' +
      'l’authentification, ou le filtrage, de cette adresse.',
    en:
      'The server refuses {url} (error {detail}). A feed is read without a password: remove authentication ' +
      'or filtering from this address.',
  },
  server: {
    who: 'server',
    fr:
      'Le serveur a répondu {detail}, quatre fois de suite, ou a demandé d’attendre. S’il envoie ' +
      'Retry-After, qu’il envoie aussi «\u00a0Access-Control-Expose-Headers: Retry-After\u00a0», sans quoi ' +
      'une page d’un autre site ne peut pas le lire.',
    en:
      'The server answered {detail}, four times in a row, or asked to wait. If it sends Retry-After, it ' +
      'should also send “Access-Control-Expose-Headers: Retry-After”, or a page of another site cannot read ' +
      'it.',
  },
  'too-large': {
    who: 'publisher',
    fr:
      'Une page de flux ne doit pas dépasser {detail}\u00a0Mo, décompressée\u00a0: publiez-le en plusieurs ' +
      'pages, reliées par next_url.',
    en: 'A page of a feed must not exceed {detail} MB, decompressed: publish it in several pages, linked by next_url.',
  },
  blank: {
    who: 'publisher',
    fr: 'Le fichier à {url} est vide\u00a0: publiez-le à nouveau.',
    en: 'The file at {url} is empty: publish it again.',
  },
  login: {
    who: 'publisher',
    fr:
      'L’adresse {url} mène à une page de connexion. Un flux se lit sans mot de passe\u00a0; si la page ne ' +
      'vient que de certains lieux, c’est leur réseau qui demande de s’identifier.',
    en:
      'The address {url} leads to a login page. A feed is read without a password; if the page appears in ' +
      'some places only, the network there asks people to identify themselves.',
  },
  html: {
    who: 'page',
    fr:
      'L’adresse {url} est celle d’une page web\u00a0: demandez au réseau celle du flux, qui finit souvent ' +
      'par .json. Reçu\u00a0: {detail}',
    en:
      'The address {url} is that of a web page: ask the network for the address of the feed, which often ' +
      'ends in .json. Received: {detail}',
  },
  php: {
    who: 'server',
    fr:
      'Le programme qui écrit le flux affiche ses erreurs au milieu du JSON\u00a0: corrigez-les, et mettez ' +
      'display_errors à Off. Reçu\u00a0: {detail}',
    en:
      'The program that writes the feed prints its errors inside the JSON: fix them, and set display_errors ' +
      'to Off. Received: {detail}',
  },
  jsonp: {
    who: 'publisher',
    fr:
      'Publiez le JSON seul, sans l’appel de fonction qui l’entoure (et sans callback= dans l’adresse). ' +
      'Reçu\u00a0: {detail}',
    en:
      'Publish the JSON alone, without the function call around it (and without callback= in the address). ' +
      'Received: {detail}',
  },
  cut: {
    who: 'server',
    fr: 'La fin du JSON manque\u00a0: le fichier a été écrit, ou envoyé, à moitié. Publiez-le à nouveau.',
    en: 'The end of the JSON is missing: half of the file was written or sent. Publish it again.',
  },
  'not-json': {
    who: 'publisher',
    fr: 'Ce qui est à {url} n’est pas du JSON bien formé. Reçu\u00a0: {detail}',
    en: 'The content of {url} is not well-formed JSON. Received: {detail}',
  },
  'not-a-feed': {
    who: 'publisher',
    fr:
      'Ce JSON n’est pas un JSON Feed 1.1\u00a0: «\u00a0{detail}\u00a0» y manque, ou n’y est pas ce qu’il ' +
      'doit être.',
    en: 'This JSON is not a JSON Feed 1.1: “{detail}” is missing, or is not what it should be.',
  },
  unreadable: {
    who: 'publisher',
    fr: 'Pas une fiche n’est lisible. La première bute ici\u00a0: {detail}',
    en: 'Not one record can be read. The first fails here: {detail}',
  },
  defect: {
    who: 'page',
    fr:
      'Un autre script de la page change peut-être ce que les navigateurs savent faire\u00a0: essayez sans ' +
      'lui, et avec la version la plus récente. Si l’erreur demeure, signalez-la à Passerelle avec cette ' +
      'ligne\u00a0: {detail}',
    en:
      'Another script of the page may change what browsers provide: try without it, and with the newest ' +
      'version. If the error remains, report it to Passerelle with this line: {detail}',
  },
  records: {
    who: 'publisher',
    fr: 'Le flux est montré, sans ce qui suit\u00a0:',
    en: 'The feed is shown without these parts:',
  },
  type: {
    who: 'server',
    fr:
      'Le flux est montré, mais son serveur l’annonce comme «\u00a0{detail}\u00a0»\u00a0: envoyez ' +
      '«\u00a0Content-Type: application/feed+json\u00a0».',
    en: 'The feed is shown, but its server sends it as “{detail}”: send “Content-Type: application/feed+json”.',
  },
  newer: {
    who: 'page',
    fr:
      'Le flux est d’une version ({detail}) que ce script ne connaît pas\u00a0: ce qui se lit est montré. ' +
      'Prenez la version suivante du script.',
    en:
      'The version of the feed ({detail}) is unknown to this script: what it can read is shown. Use the ' +
      'next version of the script.',
  },
};
