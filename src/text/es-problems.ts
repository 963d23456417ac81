import type { ProblemWords } from './fr-problems.js';

const es: ProblemWords = {
  stale: 'Datos del {date}. {problem}',
  astray: '«{value}», que pide el atributo {name}, no está en ninguna parte de los datos de la red.',
  nearest: 'Lo que más se le parece:',
  unclosed: 'Esta etiqueta no está cerrada: lo que sigue en la página queda dentro de ella. Debe escribirse así:',
  problem: {
    'no-src': 'A esta etiqueta le falta la dirección de los datos de la red:',
    'bad-src': '«{detail}» no es la dirección de unos datos. Debe parecerse a:',
    unreachable: 'El servidor de la red no responde, o la conexión está cortada.',
    timeout: 'El servidor de la red tarda demasiado en responder.',
    'not-found': 'Los datos no están en la dirección indicada (error\u00a0{detail}).',
    forbidden: 'El servidor de la red niega el acceso a los datos (error\u00a0{detail}).',
    server: 'El servidor de la red está averiado por el momento (error\u00a0{detail}).',
    'too-large': 'Los datos superan {detail}\u00a0MB: deben publicarse en varias páginas.',
    'not-json': 'La dirección indicada no da los datos esperados, sino {detail}.',
    'not-a-feed': 'Este archivo no contiene los datos esperados: le falta «{detail}».',
    unreadable: 'Ninguna ficha de los datos es legible ({detail}).',
    defect: 'Un error del programa impide mostrar este contenido ({detail}).',
  },
  received: { html: 'una página web o de conexión', text: 'un texto cortado o de otro formato', empty: 'un archivo vacío' },
};

export default es;
