import type { ProblemWords } from './fr.js';

const pt: ProblemWords = {
  unreadableRecords: { one: '{n} ficha ilegível não é mostrada.', other: '{n} fichas ilegíveis não são mostradas.' },
  staleSince: 'Dados de {date}. {problem}',
  staleUndated: 'Dados recebidos antes. {problem}',
  newerVersion: 'Estes dados são de uma versão mais recente ({detail}): pode faltar uma parte.',
  visitPublisher: 'Ver o sítio {host}',
  unknownId: '«{value}», que o atributo {name} pede, não está em nenhuma parte dos dados da rede.',
  nearestIds: 'O que mais se aproxima:',
  unclosedTag: 'Esta etiqueta não está fechada: o que se segue na página fica dentro dela. Deve escrever-se assim:',
  problem: {
    'no-src': 'Falta a esta etiqueta o endereço dos dados da rede:',
    'bad-src': '«{detail}» não é o endereço de dados. Deve parecer-se com:',
    offline: 'Está sem ligação: o conteúdo virá assim que ela voltar.',
    unreachable: 'O servidor da rede não responde, ou a ligação está cortada.',
    mixed: 'Esta página está em https e os dados em http: o navegador recusa lê-los.',
    cors: 'O servidor da rede ainda não autoriza outros sítios a ler estes dados. Falta-lhe o cabeçalho:',
    csp: 'A política de segurança desta página (CSP) proíbe ler os dados. Falta-lhe:',
    timeout: 'O servidor da rede demora demasiado a responder.',
    'not-found': 'Os dados não estão no endereço indicado (erro\u00a0{detail}).',
    forbidden: 'O servidor da rede recusa o acesso aos dados (erro\u00a0{detail}).',
    server: 'O servidor da rede está avariado de momento (erro\u00a0{detail}).',
    'too-large': 'Os dados ultrapassam {detail}\u00a0MB: devem ser publicados em várias páginas.',
    blank: 'O endereço indicado não dá os dados esperados: foi recebido um ficheiro vazio.',
    login: 'O endereço indicado não dá os dados esperados: foi recebida uma página de início de sessão.',
    html: 'O endereço indicado não dá os dados esperados: foi recebida uma página web.',
    php: 'O servidor da rede misturou uma mensagem de erro de PHP com os dados.',
    jsonp: 'O endereço indicado não dá os dados esperados: foi recebido um script (JSONP).',
    cut: 'Os dados chegaram cortados: falta o fim.',
    'not-json': 'O endereço indicado não dá os dados esperados: foi recebido um texto de outro formato.',
    'not-a-feed': 'Este ficheiro não contém os dados esperados: falta-lhe «{detail}».',
    unreadable: 'Nenhuma ficha dos dados é legível ({detail}).',
    defect: 'Um erro do programa impede de mostrar este conteúdo ({detail}).',
  },
};

export default pt;
