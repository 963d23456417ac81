import type { Shape } from '../common/fr.js';

/** A sentence for each problem. Loaded when there is one, so that a page where all goes well does not pay for it. */
const fr = {
  /** Counts unreadable items of the feed; other records have no sheet. */
  unreadableRecords: {
    one: '{n} fiche illisible n’est pas affichée.',
    other: '{n} fiches illisibles ne sont pas affichées.',
  },
  staleSince: 'Données du {date}. {problem}',
  /** The same, when the date of the copy is unknown. */
  staleUndated: 'Données reçues plus tôt. {problem}',
  newerVersion: 'Ce flux est d’une version plus récente ({detail})\u00a0: une partie peut manquer.',
  visitPublisher: 'Voir le site {host}',
  /** Tells the webmaster that the feed has no such id; `nearestIds` and the ids themselves may follow. */
  unknownId: '«\u00a0{value}\u00a0», que l’attribut {name} demande, n’est nulle part dans le flux du réseau.',
  nearestIds: 'Ce qui s’en approche le plus\u00a0:',
  /** Tells the webmaster that a tag has no end, as in `<coop-… />`; the tag as it should be written follows. */
  unclosedTag:
    'Cette balise n’est pas fermée\u00a0: la suite de la page est prise dedans. Il faut l’écrire ainsi\u00a0:',
  problem: {
    'no-src': 'Il manque à cette balise l’adresse du flux du réseau\u00a0:',
    'bad-src': '«\u00a0{detail}\u00a0» n’est pas l’adresse d’un flux. Elle doit ressembler à\u00a0:',
    offline: 'Votre appareil est hors connexion\u00a0: le contenu viendra dès que la connexion sera rétablie.',
    unreachable: 'Le serveur du réseau ne répond pas, ou la connexion est coupée.',
    mixed: 'Cette page est en https, et le flux en http\u00a0: le navigateur refuse de le lire.',
    cors: 'Le serveur du réseau n’autorise pas encore les autres sites à lire ce flux. Il lui manque l’en-tête\u00a0:',
    csp: 'La politique de sécurité de cette page (CSP) interdit de lire le flux. Il lui manque\u00a0:',
    timeout: 'Le serveur du réseau met trop de temps à répondre.',
    'not-found': 'Le flux n’est pas à l’adresse indiquée (erreur\u00a0{detail}).',
    forbidden: 'Le serveur du réseau refuse l’accès au flux (erreur\u00a0{detail}).',
    server: 'Le serveur du réseau est momentanément en panne (erreur\u00a0{detail}).',
    'too-large': 'Le flux dépasse {detail}\u00a0Mo\u00a0: il doit être publié en plusieurs pages.',
    blank: 'L’adresse indiquée ne donne pas un flux\u00a0: un fichier vide a été reçu.',
    login: 'L’adresse indiquée ne donne pas un flux\u00a0: une page de connexion a été reçue.',
    html: 'L’adresse indiquée ne donne pas un flux\u00a0: une page web a été reçue.',
    php: 'Le serveur du réseau a mêlé au flux un message d’erreur de PHP.',
    jsonp: 'L’adresse indiquée ne donne pas un flux\u00a0: un script (JSONP) a été reçu.',
    cut: 'Le flux est arrivé coupé\u00a0: la fin manque.',
    'not-json': 'L’adresse indiquée ne donne pas un flux\u00a0: un texte d’un autre format a été reçu.',
    'not-a-feed': 'Ce fichier n’est pas un flux\u00a0: il lui manque «\u00a0{detail}\u00a0».',
    unreadable: 'Aucune fiche du flux n’est lisible ({detail}).',
    defect: 'Une erreur du programme empêche d’afficher ce contenu ({detail}).',
  },
};

export default fr;

export type ProblemWords = Shape<typeof fr>;
