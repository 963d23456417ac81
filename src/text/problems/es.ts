import type { ProblemWords } from './fr.js';

const es: ProblemWords = {
  unreadableRecords: { one: '{n} ficha ilegible no se muestra.', other: '{n} fichas ilegibles no se muestran.' },
  staleSince: 'Datos del {date}. {problem}',
  staleUndated: 'Datos recibidos antes. {problem}',
  newerVersion: 'Estos datos son de una versión más reciente ({detail}): puede faltar una parte.',
  visitPublisher: 'Ver el sitio {host}',
  unknownId: '«{value}», que pide el atributo {name}, no está en ninguna parte de los datos de la red.',
  nearestIds: 'Lo que más se le parece:',
  unclosedTag: 'Esta etiqueta no está cerrada: lo que sigue en la página queda dentro de ella. Debe escribirse así:',
  problem: {
    'no-src': 'A esta etiqueta le falta la dirección de los datos de la red:',
    'bad-src': '«{detail}» no es la dirección de unos datos. Debe parecerse a:',
    offline: 'No tiene conexión: el contenido llegará en cuanto vuelva.',
    unreachable: 'El servidor de la red no responde, o la conexión está cortada.',
    mixed: 'Esta página está en https y los datos en http: el navegador se niega a leerlos.',
    cors: 'El servidor de la red todavía no permite que otros sitios lean estos datos. Le falta el encabezado:',
    csp: 'La política de seguridad de esta página (CSP) impide leer los datos. Le falta:',
    timeout: 'El servidor de la red tarda demasiado en responder.',
    'not-found': 'Los datos no están en la dirección indicada (error\u00a0{detail}).',
    forbidden: 'El servidor de la red niega el acceso a los datos (error\u00a0{detail}).',
    server: 'El servidor de la red está averiado por el momento (error\u00a0{detail}).',
    'too-large': 'Los datos superan {detail}\u00a0MB: deben publicarse en varias páginas.',
    blank: 'La dirección indicada no da los datos esperados: se recibió un archivo vacío.',
    login: 'La dirección indicada no da los datos esperados: se recibió una página de inicio de sesión.',
    html: 'La dirección indicada no da los datos esperados: se recibió una página web.',
    php: 'El servidor de la red mezcló un mensaje de error de PHP con los datos.',
    jsonp: 'La dirección indicada no da los datos esperados: se recibió un script (JSONP).',
    cut: 'Los datos llegaron cortados: falta el final.',
    'not-json': 'La dirección indicada no da los datos esperados: se recibió un texto de otro formato.',
    'not-a-feed': 'Este archivo no contiene los datos esperados: le falta «{detail}».',
    unreadable: 'Ninguna ficha de los datos es legible ({detail}).',
    defect: 'Un error del programa impide mostrar este contenido ({detail}).',
  },
};

export default es;
