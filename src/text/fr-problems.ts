import type { Shape } from './fr.js';

/** What is said of each problem, fetched when there is one: a page where all goes well does not pay for it. */
const fr = {
  stale: 'Données du {date}. {problem}',
  /** Of an attribute, to the webmaster; what comes nearest follows, as it should be written. */
  astray: '«\u00a0{value}\u00a0», que l’attribut {name} demande, n’est nulle part dans le flux du réseau.',
  nearest: 'Ce qui s’en approche le plus\u00a0:',
  /** Of a tag without its end, written `<coop-… />`; the whole tag follows. */
  unclosed: 'Cette balise n’est pas fermée\u00a0: la suite de la page est prise dedans. Il faut l’écrire ainsi\u00a0:',
  problem: {
    'no-src': 'Il manque à cette balise l’adresse du flux du réseau\u00a0:',
    'bad-src': '«\u00a0{detail}\u00a0» n’est pas l’adresse d’un flux. Elle doit ressembler à\u00a0:',
    unreachable: 'Le serveur du réseau ne répond pas, ou la connexion est coupée.',
    timeout: 'Le serveur du réseau met trop de temps à répondre.',
    'not-found': 'Le flux n’est pas à l’adresse indiquée (erreur\u00a0{detail}).',
    forbidden: 'Le serveur du réseau refuse l’accès au flux (erreur\u00a0{detail}).',
    server: 'Le serveur du réseau est momentanément en panne (erreur\u00a0{detail}).',
    'too-large': 'Le flux dépasse {detail}\u00a0Mo\u00a0: il doit être publié en plusieurs pages.',
    'not-json': 'L’adresse indiquée ne donne pas un flux, mais {detail}.',
    'not-a-feed': 'Ce fichier n’est pas un flux\u00a0: il lui manque «\u00a0{detail}\u00a0».',
    unreadable: 'Aucune fiche du flux n’est lisible ({detail}).',
    defect: 'Une erreur du programme empêche d’afficher ce contenu ({detail}).',
  },
  received: { html: 'une page web ou de connexion', text: 'un texte coupé ou d’un autre format', empty: 'un fichier vide' },
};

export default fr;

export type ProblemWords = Shape<typeof fr>;
