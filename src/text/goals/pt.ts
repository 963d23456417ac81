const pt: readonly string[] = [
  'Erradicar a pobreza',
  'Erradicar a fome',
  'Saúde de qualidade',
  'Educação de qualidade',
  'Igualdade de género',
  'Água potável e saneamento',
  'Energias renováveis e acessíveis',
  'Trabalho digno e crescimento económico',
  'Indústria, inovação e infraestruturas',
  'Reduzir as desigualdades',
  'Cidades e comunidades sustentáveis',
  'Produção e consumo sustentáveis',
  'Ação climática',
  'Proteger a vida marinha',
  'Proteger a vida terrestre',
  'Paz, justiça e instituições eficazes',
  'Parcerias para a implementação dos objetivos',
];

export default pt;
