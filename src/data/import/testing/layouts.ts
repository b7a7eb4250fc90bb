/** Small files in the layouts that publishers offer; all figures are made up. */

/** CSV with a cell quoted where it must be. */
const csv = (...rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) =>
      row.map(String).map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)),
    )
    .map((cells) => `${cells.join(",")}\n`)
    .join("");

/** Rows given by the columns that matter; other columns of the layout are filled from `usual`. */
const rowsOf =
  (columns: readonly string[], usual: Readonly<Record<string, string | number>>) =>
  (...rows: readonly Readonly<Record<string, string | number>>[]): string =>
    csv(columns, ...rows.map((row) => columns.map((name) => row[name] ?? usual[name] ?? "")));

export const comtrade = rowsOf(
  "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate".split(
    ",",
  ),
  {
    typeCode: "C",
    freqCode: "A",
    refYear: 2019,
    reporterISO: "KAZ",
    flowCode: "X",
    partnerISO: "CHN",
    partner2Code: 0,
    classificationCode: "H5",
    cmdCode: "TOTAL",
    customsCode: "C00",
    motCode: 0,
    primaryValue: 100,
  },
);

export const comtradeLegacy = rowsOf(
  "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag".split(
    ",",
  ),
  {
    Classification: "H4",
    Year: 2015,
    Period: 2015,
    "Trade Flow": "Import",
    "Reporter ISO": "KGZ",
    "Partner ISO": "RUS",
    "Commodity Code": "TOTAL",
    "Trade Value (US$)": 50,
  },
);

export const ged = rowsOf(
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob".split(
    ",",
  ),
  {
    year: 2010,
    active_year: "TRUE",
    type_of_violence: 2,
    country: "Kyrgyzstan",
    country_id: 703,
    best: 0,
    high: 0,
    low: 0,
  },
);

export const vdem = rowsOf(
  "country_name,country_text_id,country_id,year,historical_date,project,historical,histname,codingstart,codingend,COWcode,v2x_polyarchy,v2x_polyarchy_codelow,v2x_polyarchy_codehigh,v2x_libdem,v2x_partipdem,v2x_delibdem,v2x_egaldem,v2x_freexp_altinf".split(
    ",",
  ),
  {
    country_name: "Kazakhstan",
    country_text_id: "KAZ",
    year: 2015,
    v2x_polyarchy: 0.2,
    v2x_libdem: 0.1,
    v2x_partipdem: 0.1,
    v2x_delibdem: 0.1,
    v2x_egaldem: 0.1,
    v2x_freexp_altinf: 0.3,
  },
);

export const idealPoints = rowsOf(
  ",ccode,session,Countryname,iso3c,NVotesAll,ChinaAgree,RussiaAgree,USAgree,IdealPointAll,Q5%All,Q50%All,Q95%All,IdealPointFP,IdealPointLegacy".split(
    ",",
  ),
  { ccode: 705, session: 70, iso3c: "KAZ", IdealPointAll: -0.4, IdealPointFP: -0.3, IdealPointLegacy: "NA" },
);

export const fbic = rowsOf(
  "countrya,countryb,year,iso3a,iso3b,fbic,bandwidth,politicalbandwidth,economicbandwidth,securitybandwidth,dependence,economicdependence,securitydependence".split(
    ",",
  ),
  { year: 2015, iso3a: "CHN", iso3b: "TJK", fbic: 0.2, bandwidth: 0.3, dependence: 0.5 },
);

/** A World Bank table as its pages offer it: four lines, and a comma at the end of each. */
export const worldBank = (
  rows: readonly (readonly (string | number)[])[],
  { years = [2018, 2019, 2020] }: { readonly years?: readonly number[] } = {},
): string =>
  `\uFEFF"Data Source","World Development Indicators",\r\n\r\n"Last Updated Date","2020-12-16",\r\n\r\n${csv(
    ["Country Name", "Country Code", "Indicator Name", "Indicator Code", ...years, ""],
    ...rows.map((row) => [...row, ""]),
  ).replaceAll("\n", "\r\n")}`;

/** A record of the World Bank API. */
export const record = (change: Readonly<Record<string, unknown>> = {}) => ({
  indicator: { id: "NY.GDP.MKTP.CD", value: "GDP (current US$)" },
  country: { id: "KZ", value: "Kazakhstan" },
  countryiso3code: "KAZ",
  date: "2019",
  value: 100.5,
  unit: "",
  obs_status: "",
  decimal: 0,
  ...change,
});

export const worldBankJson = (
  records: readonly unknown[],
  head: Readonly<Record<string, unknown>> = {},
): string =>
  JSON.stringify([
    {
      page: 1,
      pages: 1,
      per_page: 50,
      total: records.length,
      sourceid: "2",
      lastupdated: "2020-12-16",
      ...head,
    },
    records,
  ]);

const notes = [
  ["Information from the Stockholm International Peace Research Institute (SIPRI) Arms Transfers Database"],
  ["Generated: 14 March 2020"],
];

/** A SIPRI table of deliveries, with the lines before its headings. */
export const tivTable = (title: string, ...rows: readonly (readonly (string | number)[])[]): string =>
  csv(
    [title],
    ...notes,
    ["Figures are SIPRI Trend Indicator Values (TIVs) expressed in millions."],
    ["A '0' indicates that the value of deliveries is less than 0.5m"],
    [""],
    ["", 2017, 2018, 2019, "Total"],
    ...rows,
  );

/** A SIPRI trade register, with the lines before its headings. */
export const tradeRegister = (...deals: readonly Readonly<Record<string, string | number>>[]): string => {
  const columns =
    "Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons".split(
      ",",
    );
  return csv(["Transfers of major weapons"], ...notes) + rowsOf(columns, { Supplier: "Russia" })(...deals);
};
