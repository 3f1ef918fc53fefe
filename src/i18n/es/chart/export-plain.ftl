after = ¿Algo más? Escriba d para ver todos los detalles, p para ver la página para su fisioterapeuta, g para guardarlo todo en un archivo, o presione Enter para salir.
after-for-pt = Escriba g para guardar esta página en un archivo, e para ver la evidencia completa, o presione Enter para salir.
decide = Escriba n si un médico ya lo vio, o para seguir sin él, con su motivo.
allowed = escriba d, p o g, o presione Enter para salir
allowed-for-pt = escriba g o e, o presione Enter para salir
prompt = Qué sigue:{" "}
choose-allowed = escriba el número de una línea, o presione Enter sin más para no guardar nada
choose = Escriba el número y presione Enter. Presione Enter sin más para no guardar nada.
