import type { ProblemWords } from './fr-problems.js';

const pt: ProblemWords = {
  stale: 'Dados de {date}. {problem}',
  astray: '«{value}», que o atributo {name} pede, não está em nenhuma parte dos dados da rede.',
  nearest: 'O que mais se aproxima:',
  unclosed: 'Esta etiqueta não está fechada: o que se segue na página fica dentro dela. Deve escrever-se assim:',
  problem: {
    'no-src': 'Falta a esta etiqueta o endereço dos dados da rede:',
    'bad-src': '«{detail}» não é o endereço de dados. Deve parecer-se com:',
    unreachable: 'O servidor da rede não responde, ou a ligação está cortada.',
    timeout: 'O servidor da rede demora demasiado a responder.',
    'not-found': 'Os dados não estão no endereço indicado (erro\u00a0{detail}).',
    forbidden: 'O servidor da rede recusa o acesso aos dados (erro\u00a0{detail}).',
    server: 'O servidor da rede está avariado de momento (erro\u00a0{detail}).',
    'too-large': 'Os dados ultrapassam {detail}\u00a0MB: devem ser publicados em várias páginas.',
    'not-json': 'O endereço indicado não dá os dados esperados, mas {detail}.',
    'not-a-feed': 'Este ficheiro não contém os dados esperados: falta-lhe «{detail}».',
    unreadable: 'Nenhuma ficha dos dados é legível ({detail}).',
    defect: 'Um erro do programa impede de mostrar este conteúdo ({detail}).',
  },
  received: { html: 'uma página web ou de ligação', text: 'um texto cortado ou de outro formato', empty: 'um ficheiro vazio' },
};

export default pt;
