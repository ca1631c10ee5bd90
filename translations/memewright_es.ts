<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_GB">
<context>
    <name>AxisWords</name>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Época %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>BoxNames</name>
    <message>
        <source>top</source>
        <translation>arriba</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>abajo</translation>
    </message>
    <message>
        <source>this is</source>
        <translation>este es</translation>
    </message>
    <message>
        <source>what goes on</source>
        <translation>qué pasa</translation>
    </message>
    <message>
        <source>what he does</source>
        <translation>qué hace</translation>
    </message>
    <message>
        <source>be like</source>
        <translation>sé como</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>mano</translation>
    </message>
    <message>
        <source>button</source>
        <translation>botón</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>straight on</source>
        <translation>todo recto</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>car</source>
        <translation>coche</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>arriba a la izquierda</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>arriba a la derecha</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>en común</translation>
    </message>
    <message>
        <source>who</source>
        <translation>quién</translation>
    </message>
    <message>
        <source>thing</source>
        <translation>cosa</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pregunta</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primero</translation>
    </message>
    <message>
        <source>second</source>
        <translation>segundo</translation>
    </message>
    <message>
        <source>third</source>
        <translation>tercero</translation>
    </message>
    <message>
        <source>scream</source>
        <translation>grito</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>sencillo</translation>
    </message>
    <message>
        <source>fancy</source>
        <translation>elegante</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>cartel</translation>
    </message>
    <message>
        <source>balloon</source>
        <translation>globo</translation>
    </message>
    <message>
        <source>me</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>balloon again</source>
        <translation>el globo otra vez</translation>
    </message>
    <message>
        <source>obstacle</source>
        <translation>obstáculo</translation>
    </message>
    <message>
        <source>me again</source>
        <translation>yo otra vez</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>verdad</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>reacción</translation>
    </message>
    <message>
        <source>left button</source>
        <translation>botón izquierdo</translation>
    </message>
    <message>
        <source>right button</source>
        <translation>botón derecho</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Check that it is still where it was.</source>
        <translation>Compruebe que sigue donde estaba.</translation>
    </message>
    <message>
        <source>Check that the file may be read.</source>
        <translation>Compruebe que el archivo se puede leer.</translation>
    </message>
    <message>
        <source>Check that the folder may be written to and that the disk is not full.</source>
        <translation>Compruebe que se puede escribir en la carpeta y que el disco no está lleno.</translation>
    </message>
    <message>
        <source>Close other programs, or choose smaller settings.</source>
        <translation>Cierre otros programas o elija ajustes más pequeños.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>A lower ‘Length from’ keeps them.</source>
        <translation>Con una ‘Longitud desde’ menor se conservan.</translation>
    </message>
    <message>
        <source>A higher ‘to’ keeps them.</source>
        <translation>Con un ‘hasta’ mayor se conservan.</translation>
    </message>
    <message>
        <source>‘Add unknown templates’ keeps them.</source>
        <translation>Con ‘Añadir plantillas desconocidas’ se conservan.</translation>
    </message>
    <message>
        <source>Look at the columns and the format of the file.</source>
        <translation>Revise las columnas y el formato del archivo.</translation>
    </message>
    <message>
        <source>Without the rule ‘%1’ they are kept.</source>
        <translation>Sin la regla ‘%1’ se conservan.</translation>
    </message>
    <message>
        <source>No caption is kept: %1 of %2 are ‘%3’.</source>
        <translation>No se conserva ninguna frase: %1 de %2 son ‘%3’.</translation>
    </message>
    <message>
        <source>HTML entities decoded in %1</source>
        <translation>entidades HTML decodificadas en %1</translation>
    </message>
    <message>
        <source>curly quotes, dashes and blanks written in ASCII in %1</source>
        <translation>comillas tipográficas, rayas y espacios escritos en ASCII en %1</translation>
    </message>
    <message>
        <source>NaN or null read as empty in %1</source>
        <translation>NaN o null leído como vacío en %1</translation>
    </message>
    <message>
        <source>new templates for %1</source>
        <translation>plantillas nuevas para %1</translation>
    </message>
    <message>
        <source>Captions changed: %1.</source>
        <translation>Frases cambiadas: %1.</translation>
    </message>
    <message>
        <source>Captions (*.json *.jsonl *.ndjson *.csv *.tsv *.txt)</source>
        <translation>Frases (*.json *.jsonl *.ndjson *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <source>not written in the file</source>
        <translation>no consta en el archivo</translation>
    </message>
    <message>
        <source>a corpus without a name</source>
        <translation>un corpus sin nombre</translation>
    </message>
    <message>
        <source>%1: %2 captions</source>
        <translation>%1: %2 frases</translation>
    </message>
    <message>
        <source>%1; these captions are not in this library</source>
        <translation>%1; estas frases no están en esta biblioteca</translation>
    </message>
    <message>
        <source>%1; the same as ‘%2’ here</source>
        <translation>%1; las mismas que «%2» aquí</translation>
    </message>
    <message>
        <source>recurrent, %1 units</source>
        <translation>recurrente, %1 unidades</translation>
    </message>
    <message>
        <source>the article&apos;s, %1 filters</source>
        <translation>la del artículo, %1 filtros</translation>
    </message>
</context>
<context>
    <name>ModelDialogs</name>
    <message>
        <source>Import a model that Keras saved</source>
        <translation>Importar un modelo guardado por Keras</translation>
    </message>
    <message>
        <source>Keras models (*.h5 *.hdf5 *.keras)</source>
        <translation>Modelos de Keras (*.h5 *.hdf5 *.keras)</translation>
    </message>
    <message>
        <source>Choose the params.json saved with the model</source>
        <translation>Elija el params.json guardado con el modelo</translation>
    </message>
    <message>
        <source>Parameters (*.json)</source>
        <translation>Parámetros (*.json)</translation>
    </message>
</context>
<context>
    <name>ModelNames</name>
    <message>
        <source>Starter</source>
        <translation>Inicial</translation>
    </message>
    <message>
        <source>Article’s network</source>
        <translation>Red del artículo</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Rows seen</source>
        <translation>Filas vistas</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Pérdida de validación</translation>
    </message>
    <message>
        <source>%1 nats a character</source>
        <translation>%1 nats por carácter</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Exactitud de validación</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>División</translation>
    </message>
    <message>
        <source>by row as in the article: captions are shared, so validation looks better than it is</source>
        <translation>por fila como en el artículo: hay frases compartidas, así que la validación parece mejor de lo que es</translation>
    </message>
    <message>
        <source>by caption: 0 captions shared between training and validation</source>
        <translation>por frase: 0 frases compartidas entre entrenamiento y validación</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Their hash</source>
        <translation>Su hash</translation>
    </message>
    <message>
        <source>Run settings</source>
        <translation>Ajustes del entrenamiento</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>NumberNote</name>
    <message>
        <source>From %1 to %2, or “%3”</source>
        <translation>De %1 a %2, o «%3»</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
</context>
<context>
    <name>PictureDialogs</name>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp *.gif *.svg)</translation>
    </message>
</context>
<context>
    <name>PlotFigure</name>
    <message>
        <source>Accuracy, share of characters</source>
        <translation>Exactitud, parte de los caracteres</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Speed, rows per second</source>
        <translation>Velocidad, filas por segundo</translation>
    </message>
    <message>
        <source>Loss, bits per character</source>
        <translation>Pérdida, bits por carácter</translation>
    </message>
    <message>
        <source>Loss, nats per character</source>
        <translation>Pérdida, nats por carácter</translation>
    </message>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1, logarítmica</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>reanudado</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>validation (some split by row)</source>
        <translation>validación (algunas divididas por fila)</translation>
    </message>
    <message>
        <source>validation (split by row)</source>
        <translation>validación (división por fila)</translation>
    </message>
    <message>
        <source>training, smoothed</source>
        <translation>entrenamiento, suavizado</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>unsmoothed</source>
        <translation>sin suavizar</translation>
    </message>
</context>
<context>
    <name>QListView</name>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Empty</source>
        <translation>Vacías</translation>
    </message>
    <message>
        <source>Nothing but blanks.</source>
        <translation>Nada más que espacios.</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Muy cortas</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Muy largas</translation>
    </message>
    <message>
        <source>Not lower case</source>
        <translation>No en minúsculas</translation>
    </message>
    <message>
        <source>Captions are turned to lower case, not dropped.</source>
        <translation>Las frases se pasan a minúsculas, no se descartan.</translation>
    </message>
    <message>
        <source>Not ASCII</source>
        <translation>No ASCII</translation>
    </message>
    <message>
        <source>Letters with accents, other scripts, emoji. Without this rule the network learns them too.</source>
        <translation>Letras con acentos, otras escrituras, emojis. Sin esta regla la red también los aprende.</translation>
    </message>
    <message>
        <source>Contains |</source>
        <translation>Contiene |</translation>
    </message>
    <message>
        <source>The bar stands between boxes, so no text may hold one.</source>
        <translation>La barra separa los cuadros, por eso ningún texto puede contenerla.</translation>
    </message>
    <message>
        <source>Not English</source>
        <translation>No en inglés</translation>
    </message>
    <message>
        <source>Surely of another language. Without this rule the network mixes languages.</source>
        <translation>Con seguridad en otro idioma. Sin esta regla la red mezcla idiomas.</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicadas</translation>
    </message>
    <message>
        <source>The same text of the same template once more. They would make the network learn by heart.</source>
        <translation>El mismo texto de la misma plantilla otra vez. Harían que la red aprendiera de memoria.</translation>
    </message>
    <message>
        <source>Blocked words</source>
        <translation>Palabras bloqueadas</translation>
    </message>
    <message>
        <source>They hold one of your blocked words.</source>
        <translation>Contienen una de sus palabras bloqueadas.</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>Mal formadas</translation>
    </message>
    <message>
        <source>Above the cap</source>
        <translation>Por encima del tope</translation>
    </message>
    <message>
        <source>More captions of their template than the cap lets in.</source>
        <translation>Más frases de su plantilla de las que admite el tope.</translation>
    </message>
    <message>
        <source>Rare templates</source>
        <translation>Plantillas raras</translation>
    </message>
    <message>
        <source>Of templates beyond the most popular ones that the import was to take.</source>
        <translation>De plantillas que no están entre las más populares que debía tomar la importación.</translation>
    </message>
    <message>
        <source>Fewer characters than the import was to take. A lower limit brings them in.</source>
        <translation>Menos caracteres de los que la importación debía tomar. Un límite menor las incluye.</translation>
    </message>
    <message>
        <source>More characters than the import was to take. A higher limit brings them in.</source>
        <translation>Más caracteres de los que la importación debía tomar. Un límite mayor las incluye.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminadas</translation>
    </message>
    <message>
        <source>Taken out by hand. ‘Recently deleted’ brings them back for 30 days.</source>
        <translation>Quitadas a mano. «Eliminado hace poco» las recupera durante 30 días.</translation>
    </message>
    <message>
        <source>Trim blanks</source>
        <translation>Recortar espacios</translation>
    </message>
    <message>
        <source>Shortest length</source>
        <translation>Longitud mínima</translation>
    </message>
    <message>
        <source>Longest length</source>
        <translation>Longitud máxima</translation>
    </message>
    <message>
        <source>To lower case</source>
        <translation>A minúsculas</translation>
    </message>
    <message>
        <source>ASCII only</source>
        <translation>Solo ASCII</translation>
    </message>
    <message>
        <source>No | in texts</source>
        <translation>Sin | en el texto</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Solo inglés</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Sin duplicadas</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Fewer than %1 characters. A lower limit on import brings them in.</source>
        <translation>Menos de %1 caracteres. Un límite menor al importar las incluye.</translation>
    </message>
    <message>
        <source>More than %1 characters. A higher limit on import brings them in.</source>
        <translation>Más de %1 caracteres. Un límite mayor al importar las incluye.</translation>
    </message>
    <message>
        <source>up to %1 characters</source>
        <translation>hasta %1 caracteres</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>cualquier longitud</translation>
    </message>
    <message>
        <source>%1–%2 characters</source>
        <translation>%1–%2 caracteres</translation>
    </message>
    <message>
        <source>from %1 characters on</source>
        <translation>desde %1 caracteres</translation>
    </message>
    <message>
        <source>imports of different limits</source>
        <translation>importaciones con límites distintos</translation>
    </message>
    <message>
        <source>imports of different rules; off in some: %1</source>
        <translation>importaciones con reglas distintas; en algunas sin: %1</translation>
    </message>
    <message>
        <source>rules of the article, %1</source>
        <translation>reglas del artículo, %1</translation>
    </message>
    <message>
        <source>%1; off: %2</source>
        <translation>%1; sin: %2</translation>
    </message>
    <message>
        <source>Entries of the file that could not be understood.</source>
        <translation>Entradas del archivo que no se entendieron.</translation>
    </message>
    <message>
        <source>Unknown template</source>
        <translation>Plantilla desconocida</translation>
    </message>
    <message>
        <source>Their template has a name that is not known; it is shown first. ‘Add unknown templates’ on import brings them in.</source>
        <translation>Su plantilla tiene un nombre desconocido, que va delante. ‘Añadir plantillas desconocidas’ al importar las incluye.</translation>
    </message>
</context>
<context>
    <name>RunCurve</name>
    <message>
        <source>%1 (split by row)</source>
        <translation>%1 (división por fila)</translation>
    </message>
</context>
<context>
    <name>RunEntry</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>All around us</source>
        <translation>Por todas partes</translation>
    </message>
    <message>
        <source>Use it when one thing turns up wherever you look.</source>
        <translation>Cuando algo aparece se mire donde se mire.</translation>
    </message>
    <message>
        <source>All the things</source>
        <translation>Absolutamente todo</translation>
    </message>
    <message>
        <source>Use it when somebody sets out to do everything at once.</source>
        <translation>Cuando alguien se propone hacerlo todo a la vez.</translation>
    </message>
    <message>
        <source>Be like Bert</source>
        <translation>Sé como Bert</translation>
    </message>
    <message>
        <source>Use it to praise someone who quietly does the sensible thing.</source>
        <translation>Para alabar a quien hace lo sensato sin decir nada.</translation>
    </message>
    <message>
        <source>Big button</source>
        <translation>Botón grande</translation>
    </message>
    <message>
        <source>Use it when somebody cannot press it fast enough.</source>
        <translation>Cuando alguien no puede esperar para pulsarlo.</translation>
    </message>
    <message>
        <source>Brace yourselves</source>
        <translation>Preparaos</translation>
    </message>
    <message>
        <source>Use it to warn everyone of something tiresome on its way.</source>
        <translation>Para avisar a todos de algo pesado que se acerca.</translation>
    </message>
    <message>
        <source>Cat at dinner</source>
        <translation>Gato a la mesa</translation>
    </message>
    <message>
        <source>Use it when an angry charge meets a puzzled or cheeky reply.</source>
        <translation>Cuando un reproche airado recibe una respuesta perpleja o descarada.</translation>
    </message>
    <message>
        <source>Exit ramp</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Use it when someone leaves the sensible way for a tempting one.</source>
        <translation>Cuando alguien deja el camino sensato por el tentador.</translation>
    </message>
    <message>
        <source>Good dog</source>
        <translation>Buen perro</translation>
    </message>
    <message>
        <source>Use it for a burst of small, breathless praise.</source>
        <translation>Para una ráfaga de elogios breves y sin aliento.</translation>
    </message>
    <message>
        <source>Grandma finds</source>
        <translation>La abuela descubre</translation>
    </message>
    <message>
        <source>Use it when somebody meets a thing online for the very first time.</source>
        <translation>Cuando alguien ve algo en internet por primera vez.</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Apretón de manos</translation>
    </message>
    <message>
        <source>Use it when two who have nothing else in common agree on one thing.</source>
        <translation>Cuando dos que no tienen nada más en común coinciden en una cosa.</translation>
    </message>
    <message>
        <source>Hide the worry</source>
        <translation>Buena cara</translation>
    </message>
    <message>
        <source>Use it when all is lost and one smiles politely all the same.</source>
        <translation>Cuando todo está perdido y aun así se sonríe con educación.</translation>
    </message>
    <message>
        <source>Hooded self</source>
        <translation>Yo con capucha</translation>
    </message>
    <message>
        <source>Use it when your worse self talks you into something.</source>
        <translation>Cuando su peor yo le convence de algo.</translation>
    </message>
    <message>
        <source>Is this a bird?</source>
        <translation>¿Es esto un pájaro?</translation>
    </message>
    <message>
        <source>Use it when someone takes one thing for quite another.</source>
        <translation>Cuando alguien toma una cosa por otra muy distinta.</translation>
    </message>
    <message>
        <source>Loud gull</source>
        <translation>Gaviota ruidosa</translation>
    </message>
    <message>
        <source>Use it when a calm start ends in a scream.</source>
        <translation>Cuando un comienzo tranquilo acaba en un grito.</translation>
    </message>
    <message>
        <source>Plain or fancy</source>
        <translation>Sencillo o elegante</translation>
    </message>
    <message>
        <source>Use it to say a plain thing again in a far grander way.</source>
        <translation>Para decir lo mismo de una manera mucho más distinguida.</translation>
    </message>
    <message>
        <source>Prove me wrong</source>
        <translation>Demostrad lo contrario</translation>
    </message>
    <message>
        <source>Use it when you hold an opinion and dare anyone to argue.</source>
        <translation>Cuando tiene una opinión y reta a cualquiera a discutirla.</translation>
    </message>
    <message>
        <source>Running balloon</source>
        <translation>Globo que se escapa</translation>
    </message>
    <message>
        <source>Use it when something always keeps you from what you want.</source>
        <translation>Cuando algo le aparta siempre de lo que quiere.</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>Sigue esperando</translation>
    </message>
    <message>
        <source>Use it when something takes far, far too long.</source>
        <translation>Cuando algo tarda demasiado.</translation>
    </message>
    <message>
        <source>That would be great</source>
        <translation>Eso sería genial</translation>
    </message>
    <message>
        <source>Use it for an annoying wish put as a polite request.</source>
        <translation>Para un deseo molesto dicho como petición cortés.</translation>
    </message>
    <message>
        <source>Think about it</source>
        <translation>Piénsalo</translation>
    </message>
    <message>
        <source>Use it for advice that sounds clever and is not.</source>
        <translation>Para un consejo que suena listo y no lo es.</translation>
    </message>
    <message>
        <source>Treasure chase</source>
        <translation>Caza del tesoro</translation>
    </message>
    <message>
        <source>Use it when one small deed sets everybody after you.</source>
        <translation>Cuando un pequeño acto pone a todos tras usted.</translation>
    </message>
    <message>
        <source>True scroll</source>
        <translation>Pergamino de la verdad</translation>
    </message>
    <message>
        <source>Use it when the truth is found and nobody likes it.</source>
        <translation>Cuando se halla la verdad y no gusta a nadie.</translation>
    </message>
    <message>
        <source>Two buttons</source>
        <translation>Dos botones</translation>
    </message>
    <message>
        <source>Use it when both choices are bad or both tempt.</source>
        <translation>Cuando las dos opciones son malas o las dos tientan.</translation>
    </message>
    <message>
        <source>Who would win?</source>
        <translation>¿Quién ganaría?</translation>
    </message>
    <message>
        <source>Use it when a tiny thing beats a mighty one.</source>
        <translation>Cuando algo diminuto vence a algo poderoso.</translation>
    </message>
    <message>
        <source>Why you no</source>
        <translation>¿Por qué no lo haces?</translation>
    </message>
    <message>
        <source>Use it to shout at something that will not do its one job.</source>
        <translation>Para gritar a algo que no cumple su única tarea.</translation>
    </message>
    <message>
        <source>No and yes</source>
        <translation>No y sí</translation>
    </message>
    <message>
        <source>Use it to turn one thing down and cheer for another.</source>
        <translation>Para rechazar una cosa y celebrar otra.</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Starter</source>
        <translation>Inicial</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Importar frases</translation>
    </message>
    <message>
        <source>Import an ImgFlip575K folder</source>
        <translation>Importar una carpeta ImgFlip575K</translation>
    </message>
    <message>
        <source>An import is going on; wait for it or cancel it first.</source>
        <translation>Ya hay una importación en curso; espere a que acabe o cancélela.</translation>
    </message>
    <message>
        <source>Importing %1: %2 %</source>
        <translation>Importando %1: %2 %</translation>
    </message>
    <message>
        <source>Importing %1: %2</source>
        <translation>Importando %1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The import is cancelled; nothing of it remains.</source>
        <translation>La importación se canceló; no queda nada de ella.</translation>
    </message>
    <message>
        <source>‘%1’: %2 captions read, %3 kept after cleaning.</source>
        <translation>«%1»: %2 frases leídas, %3 conservadas tras la limpieza.</translation>
    </message>
    <message>
        <source>The captions that the next run learns from</source>
        <translation>Las frases de las que aprende el próximo entrenamiento</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>Importar frases…</translation>
    </message>
    <message>
        <source>From files (CSV, TXT, JSON)…</source>
        <translation>De archivos (CSV, TXT, JSON)…</translation>
    </message>
    <message>
        <source>From an ImgFlip575K folder…</source>
        <translation>De una carpeta ImgFlip575K…</translation>
    </message>
    <message>
        <source>The starter captions</source>
        <translation>Las frases iniciales</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nuevo entrenamiento</translation>
    </message>
    <message>
        <source>Shows the settings with a fresh name</source>
        <translation>Muestra los ajustes con un nombre nuevo</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Settings of the next run</source>
        <translation>Próximo entrenamiento</translation>
    </message>
    <message>
        <source>‘%1’ begins when the runs before it are over.</source>
        <translation>«%1» empieza cuando acaben los anteriores.</translation>
    </message>
    <message>
        <source>‘%1’ is deleted, with its model.</source>
        <translation>«%1» se ha eliminado, con su modelo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The settings have changed: measure again.</source>
        <translation>Los ajustes han cambiado: mida de nuevo.</translation>
    </message>
    <message>
        <source>It was ended before there was anything to measure.</source>
        <translation>Terminó antes de que hubiera algo que medir.</translation>
    </message>
    <message>
        <source>About %1 an epoch, %2 in all; %3 MB of memory.</source>
        <translation>Unos %1 por época, %2 en total; %3 MB de memoria.</translation>
    </message>
    <message>
        <source>The curves are saved in %1.</source>
        <translation>Las curvas se han guardado en %1.</translation>
    </message>
    <message>
        <source>‘%1’ is finished: its best model is saved and can be used on Create.</source>
        <translation>«%1» ha terminado: su mejor modelo está guardado y puede usarse en Crear.</translation>
    </message>
    <message>
        <source>‘%1’ is stopped; it had not come to a first validation, so there is no model yet.</source>
        <translation>«%1» se ha detenido; no llegó a una primera validación, así que aún no hay modelo.</translation>
    </message>
    <message>
        <source>‘%1’ is stopped and saved: its best model can be used on Create.</source>
        <translation>«%1» se ha detenido y guardado: su mejor modelo puede usarse en Crear.</translation>
    </message>
    <message>
        <source>%1 captions, %2 templates, %3 rows</source>
        <translation>%1 frases, %2 plantillas, %3 filas</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>‘%1’ begins.</source>
        <translation>«%1» empieza.</translation>
    </message>
    <message>
        <source>‘%1’ left the queue.</source>
        <translation>«%1» ha salido de la cola.</translation>
    </message>
    <message>
        <source>What is shown beside the settings</source>
        <translation>Lo que se muestra junto a los ajustes</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>The curves of the ticked runs</source>
        <translation>Las curvas de los entrenamientos marcados</translation>
    </message>
    <message>
        <source>The table of runs, with the room of the curves</source>
        <translation>La tabla de entrenamientos, en el lugar de las curvas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Samples, settings and notes of the chosen run</source>
        <translation>Muestras, ajustes y notas del entrenamiento elegido</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>locked while it runs</source>
        <translation>bloqueado mientras se entrena</translation>
    </message>
    <message>
        <source>Settings of ‘%1’</source>
        <translation>Ajustes de «%1»</translation>
    </message>
    <message>
        <source>‘%1’ is finished, but it went astray: its validation loss is worse than guessing. Begin a new run with a lower learning rate.</source>
        <translation>«%1» ha terminado, pero se ha descarriado: su pérdida de validación es peor que adivinar. Empieza otra ejecución con una tasa de aprendizaje menor.</translation>
    </message>
</context>
<context>
    <name>TrainProgress</name>
    <message>
        <source>reading the corpus</source>
        <translation>leyendo el corpus</translation>
    </message>
    <message>
        <source>epoch %1 of %2, step %3 of %4</source>
        <translation>época %1 de %2, paso %3 de %4</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>in this epoch %1</source>
        <translation>en esta época %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>pausing…</source>
        <translation>pausando…</translation>
    </message>
    <message>
        <source>Training ‘%1’: saving</source>
        <translation>Entrenando «%1»: guardando</translation>
    </message>
    <message>
        <source>Training ‘%1’: reading the corpus</source>
        <translation>Entrenando «%1»: leyendo el corpus</translation>
    </message>
    <message>
        <source>Training ‘%1’: epoch %2 of %3</source>
        <translation>Entrenando «%1»: época %2 de %3</translation>
    </message>
</context>
<context>
    <name>TrainWords</name>
    <message>
        <source>Training loss is above validation loss: not overfitting.</source>
        <translation>La pérdida de entrenamiento está por encima de la de validación: no hay sobreajuste.</translation>
    </message>
    <message>
        <source>Training and validation loss are alike: not overfitting.</source>
        <translation>Las pérdidas de entrenamiento y validación son parecidas: no hay sobreajuste.</translation>
    </message>
    <message>
        <source>Training loss is a little below validation loss: not yet overfitting.</source>
        <translation>La pérdida de entrenamiento está algo por debajo de la de validación: aún no hay sobreajuste.</translation>
    </message>
    <message>
        <source>Training loss is far below validation loss: it learns by heart. More captions or more dropout help.</source>
        <translation>La pérdida de entrenamiento está muy por debajo de la de validación: aprende de memoria. Más frases o más dropout ayudan.</translation>
    </message>
    <message>
        <source>val_loss is %1, saved.</source>
        <translation>val_loss es %1, guardado.</translation>
    </message>
    <message>
        <source>val_loss improved from %1 to %2, saved.</source>
        <translation>val_loss mejoró de %1 a %2, guardado.</translation>
    </message>
    <message>
        <source>val_loss is %1 and did not improve from %2, which stays saved.</source>
        <translation>val_loss es %1 y no mejoró %2, que sigue guardado.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activación</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Batch rows</source>
        <translation>Filas por paso</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Incrustación</translation>
    </message>
    <message>
        <source>Rows of the corpus</source>
        <translation>Filas del corpus</translation>
    </message>
    <message>
        <source>Characters seen</source>
        <translation>Caracteres vistos</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>División</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Hash of the captions</source>
        <translation>Hash de las frases</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <translation>Filas como máximo</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Breve</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Article small</source>
        <translation>Artículo pequeño</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Split by row as in the article: %1 captions shared between training and validation, so validation looks better than it is.</source>
        <translation>Dividido por fila como en el artículo: %1 frases compartidas entre entrenamiento y validación, así que la validación parece mejor de lo que es.</translation>
    </message>
    <message>
        <source>Split by caption: %1 captions shared between training and validation.</source>
        <translation>Dividido por frase: %1 frases compartidas entre entrenamiento y validación.</translation>
    </message>
    <message>
        <source>Split by row: validation looks better than it is.</source>
        <translation>Dividido por fila: la validación parece mejor de lo que es.</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>waiting, 1st</source>
        <translation>en espera, 1.º</translation>
    </message>
    <message>
        <source>waiting, 2nd</source>
        <translation>en espera, 2.º</translation>
    </message>
    <message>
        <source>waiting, 3rd</source>
        <translation>en espera, 3.º</translation>
    </message>
    <message>
        <source>waiting, %1th</source>
        <translation>en espera, %1.º</translation>
    </message>
    <message>
        <source>waiting, no. %1</source>
        <translation>en espera, n.º %1</translation>
    </message>
    <message>
        <source>On all validation rows: %1.</source>
        <translation>En todas las filas de validación: %1.</translation>
    </message>
    <message>
        <source>‘%1’: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>val_loss %1 is above %2, the loss of guessing: the run went astray. Begin a new one with a lower learning rate.</source>
        <translation>val_loss %1 está por encima de %2, la pérdida de adivinar al azar: la ejecución se ha descarriado. Empieza otra con una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>Punto de partida</translation>
    </message>
    <message>
        <source>‘%1’ goes on with the captions it began with. The corpus holds %2 more by now, which it does not use.</source>
        <translation>«%1» continúa con las frases con las que empezó. El corpus tiene ahora %2 más, que no usa.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Trozos</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>sin terminar</translation>
    </message>
</context>
<context>
    <name>memewright::CandidateModel</name>
    <message>
        <source>Each character was given %1 % on average. Seed %2.</source>
        <translation>Cada carácter recibió un %1 % de media. Semilla %2.</translation>
    </message>
    <message>
        <source>It was cut at the length limit.</source>
        <translation>Se cortó en el límite de longitud.</translation>
    </message>
    <message numerus="yes">
        <source>Stepped back %n times from blocked words.</source>
        <translation>
            <numerusform>Se dio %n paso atrás ante palabras bloqueadas.</numerusform>
            <numerusform>Se dieron %n pasos atrás ante palabras bloqueadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, score %2%3</source>
        <translation>%1, puntuación %2%3</translation>
    </message>
    <message>
        <source>, starred</source>
        <translation>, con estrella</translation>
    </message>
    <message numerus="yes">
        <source>%n candidates wrote the same.</source>
        <translation>
            <numerusform>%n candidato escribió lo mismo.</numerusform>
            <numerusform>%n candidatos escribieron lo mismo.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 of %2 characters were copied: the model came without the captions it learned from.</source>
        <translation>Como mucho se copiaron %1 de %2 caracteres: el modelo viene sin las frases de las que aprendió.</translation>
    </message>
    <message>
        <source>%1 of %2 characters stand together in a training caption.</source>
        <translation>%1 de %2 caracteres están juntos en una frase de entrenamiento.</translation>
    </message>
    <message>
        <source>Edited by hand: a score is only for what the model wrote. Seed %1.</source>
        <translation>Cambiado a mano: la nota es solo para lo que escribió el modelo. Semilla %1.</translation>
    </message>
    <message>
        <source>%1, edited by hand%2</source>
        <translation>%1, cambiado a mano%2</translation>
    </message>
</context>
<context>
    <name>memewright::CaptionTableModel</name>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Parte</translation>
    </message>
</context>
<context>
    <name>memewright::ColorButton</name>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otro…</translation>
    </message>
</context>
<context>
    <name>memewright::CreateActions</name>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Ends at once and keeps the captions that are there (Esc).</source>
        <translation>Termina al momento y conserva las frases que ya hay (Esc).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Takes the last change of texts or boxes back (Ctrl+Z).</source>
        <translation>Deshace el último cambio de textos o cuadros (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back (Ctrl+Shift+Z).</source>
        <translation>Repite el cambio deshecho (Ctrl+Mayús+Z).</translation>
    </message>
    <message>
        <source>Show the boxes</source>
        <translation>Mostrar los cuadros</translation>
    </message>
    <message>
        <source>Shows or hides the frames of the boxes here; exported pictures never have them.</source>
        <translation>Muestra u oculta aquí los marcos de los cuadros; las imágenes exportadas nunca los llevan.</translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>Añadir un cuadro</translation>
    </message>
    <message>
        <source>One more box for text, in the middle of the picture. It can be undone.</source>
        <translation>Un cuadro de texto más en el centro de la imagen. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete the box</source>
        <translation>Eliminar el cuadro</translation>
    </message>
    <message>
        <source>Takes the chosen box and its text off the picture (Delete, on the picture). It can be undone.</source>
        <translation>Quita de la imagen el cuadro elegido y su texto (Supr, en la imagen). Se puede deshacer.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Saves the picture, all candidates, the starred ones or a contact sheet (Ctrl+S).</source>
        <translation>Guarda la imagen, todas las candidatas, las que tienen estrella o una hoja de contactos (Ctrl+S).</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Puts the picture with its captions on the clipboard, to paste it elsewhere (Ctrl+Shift+C).</source>
        <translation>Pone la imagen con sus frases en el portapapeles (Ctrl+Mayús+C).</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>Abrir una imagen…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Pegar una imagen</translation>
    </message>
    <message>
        <source>Reproduce…</source>
        <translation>Reproducir…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>This model has never seen captions of “%1”. Choose another picture or model, or write them by hand.</source>
        <translation>Este modelo nunca ha visto frases de «%1». Elija otra imagen u otro modelo, o escríbalas a mano.</translation>
    </message>
    <message>
        <source>Choose a picture first.</source>
        <translation>Elija primero una imagen.</translation>
    </message>
    <message>
        <source>Writes captions for this picture, best first (Ctrl+Return).</source>
        <translation>Escribe frases para esta imagen, las mejores primero (Ctrl+Intro).</translation>
    </message>
</context>
<context>
    <name>memewright::CreateBoxes</name>
    <message>
        <source>Boxes come with the picture.</source>
        <translation>Los cuadros vienen con la imagen.</translation>
    </message>
    <message>
        <source>Box %1: %2</source>
        <translation>Cuadro %1: %2</translation>
    </message>
    <message>
        <source>Keep box %1</source>
        <translation>Conservar el cuadro %1</translation>
    </message>
    <message>
        <source>Locked: Generate keeps this text. The network reads from left to right: boxes after it are written knowing it,
boxes before it are not.</source>
        <translation>Bloqueado: Generar conserva este texto. La red lee de izquierda a derecha: los cuadros posteriores se escriben conociéndolo,
los anteriores no.</translation>
    </message>
    <message>
        <source>The network reads from left to right: box %1 is written without knowing box %2.</source>
        <translation>La red lee de izquierda a derecha: el cuadro %1 se escribe sin conocer el cuadro %2.</translation>
    </message>
    <message>
        <source>Generate goes on from your text in box %1.</source>
        <translation>Generar continúa su texto del cuadro %1.</translation>
    </message>
    <message>
        <source>Generate goes on from your texts in the boxes %1.</source>
        <translation>Generar continúa sus textos de los cuadros %1.</translation>
    </message>
    <message>
        <source>No installed font has %1: an empty box is drawn instead.</source>
        <translation>Ninguna fuente instalada tiene %1: se dibuja un recuadro vacío en su lugar.</translation>
    </message>
    <message>
        <source>Generate continues this text. Lock it to keep it as it is.
Shift+Enter begins a new line in the picture.</source>
        <translation>Generar continúa este texto. Bloquéelo para dejarlo como está.
Mayús+Intro empieza una línea nueva en la imagen.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateCandidates</name>
    <message>
        <source>score</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copiado</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatas</translation>
    </message>
    <message>
        <source>How sure the network was: the mean probability of a character. Higher is more ordinary.</source>
        <translation>Cuán segura estaba la red: la probabilidad media de un carácter. Más alta es más corriente.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter the candidates</source>
        <translation>Filtrar las candidatas</translation>
    </message>
    <message>
        <source>Shows only candidates with these words.</source>
        <translation>Muestra solo las candidatas con estas palabras.</translation>
    </message>
    <message>
        <source>Order of the candidates</source>
        <translation>Orden de las candidatas</translation>
    </message>
    <message>
        <source>Order, and whether only starred candidates are shown.</source>
        <translation>Orden, y si solo se muestran las que tienen estrella.</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Mejores primero</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Más cortas primero</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Más largas primero</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>De la A a la Z</translation>
    </message>
    <message>
        <source>As they were written</source>
        <translation>Como se escribieron</translation>
    </message>
    <message>
        <source>Only starred</source>
        <translation>Solo con estrella</translation>
    </message>
    <message>
        <source>older than the settings</source>
        <translation>anteriores a los ajustes</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 de %2 mostradas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>%1 of %2, stopped</source>
        <translation>%1 de %2, detenido</translation>
    </message>
    <message>
        <source>A setting was changed since these were written. Generate writes new ones with it.</source>
        <translation>Se cambió un ajuste desde que se escribieron. Generar escribe otras con él.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>No candidate passes the filter.</source>
        <translation>Ninguna candidata pasa el filtro.</translation>
    </message>
    <message>
        <source>Captions appear here, best first.</source>
        <translation>Aquí aparecen las frases, las mejores primero.</translation>
    </message>
    <message>
        <source>%1 different of %2</source>
        <translation>%1 distintos de %2</translation>
    </message>
    <message>
        <source>The longest piece of a caption that stands in the training captions, in characters.
≤: at most so much, where a model came without its captions.</source>
        <translation>El trozo más largo de una frase que está en las frases de entrenamiento, en caracteres.
≤: como mucho eso, cuando un modelo viene sin sus frases.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateCanvas</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Elegir una imagen…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Imagen: %1</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Suelte una imagen aquí</translation>
    </message>
    <message numerus="yes">
        <source>or pick one of the %n templates on the left</source>
        <translation>
            <numerusform>o elija la plantilla de la izquierda</numerusform>
            <numerusform>o elija una de las %n plantillas de la izquierda</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no picture of this template here: drop yours.</source>
        <translation>Aquí no hay imagen de esta plantilla: suelte la suya.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateColumn</name>
    <message>
        <source>Place and style</source>
        <translation>Lugar y estilo</translation>
    </message>
    <message>
        <source>Where the chosen box stands, in numbers, and how its letters look.</source>
        <translation>Dónde está el cuadro elegido, en números, y cómo son sus letras.</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cuadros</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Open, paste or make a picture again</source>
        <translation>Abrir, pegar o rehacer una imagen</translation>
    </message>
</context>
<context>
    <name>memewright::CreateControls</name>
    <message>
        <source>Characters with less than this share of the best one&apos;s score are never written.
Lower: more surprising, more nonsense. Higher: safer, more alike. 0: nothing is cut.</source>
        <translation>Los caracteres con menos de esta parte de la mejor puntuación nunca se escriben.
Más bajo: más sorprendente, más disparates. Más alto: más seguro, más parecido. 0: no se corta nada.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>umbral</translation>
    </message>
    <message>
        <source>A new cut is thrown between MIN_SCORE and the best score at every character, and one of those above it is taken.
Mostly the likely ones, now and then a leap.</source>
        <translation>En cada carácter se sortea un corte entre MIN_SCORE y la mejor puntuación y se toma uno de los que quedan por encima.
Casi siempre los probables, de vez en cuando un salto.</translation>
    </message>
    <message>
        <source>proportional</source>
        <translation>proporcional</translation>
    </message>
    <message>
        <source>Above the cut, a character is taken as often as its score says.
The most natural mix.</source>
        <translation>Por encima del corte, un carácter sale tanto como dice su puntuación.
La mezcla más natural.</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>uniforme</translation>
    </message>
    <message>
        <source>Above the cut, every character is as likely as any other.
The wildest; raise MIN_SCORE with it.</source>
        <translation>Por encima del corte, todos los caracteres son igual de probables.
Lo más alocado; suba también MIN_SCORE.</translation>
    </message>
    <message>
        <source>argmax</source>
        <translation>argmax</translation>
    </message>
    <message>
        <source>Always the best character: no chance, and MIN_SCORE has no effect.
The safest; candidates of a template are alike.</source>
        <translation>Siempre el mejor carácter: sin azar, y MIN_SCORE no tiene efecto.
Lo más seguro; las candidatas de una plantilla se parecen.</translation>
    </message>
    <message>
        <source>for the next Generate</source>
        <translation>para la próxima vez</translation>
    </message>
    <message>
        <source>How many unfinished captions are followed at once; the best becomes a candidate.
Higher: better sentences, and slower by as much. 1: no search.</source>
        <translation>Cuántas frases sin terminar se siguen a la vez; la mejor es la candidata.
Más alto: mejores frases, y otro tanto más lento. 1: sin búsqueda.</translation>
    </message>
    <message>
        <source>How many captions one Generate writes.
More take longer; the first comes as soon.</source>
        <translation>Cuántas frases escribe cada vez.
Más tardan más; la primera llega igual de pronto.</translation>
    </message>
    <message>
        <source>Beam width</source>
        <translation>Ancho de haz</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Temperature, top-k, top-p, seed</source>
        <translation>Temperatura, top-k, top-p…</translation>
    </message>
    <message>
        <source>More ways to steer the draw; each of them can be switched off.</source>
        <translation>Más formas de dirigir el sorteo; cada una puede desactivarse.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Only this many of the best characters may be drawn.
Lower: safer, more alike. Off: MIN_SCORE alone decides.</source>
        <translation>Solo puede salir este número de los mejores caracteres.
Más bajo: más seguro, más parecido. No: decide solo MIN_SCORE.</translation>
    </message>
    <message>
        <source>Only the best characters that share this much of the probability may be drawn.
Lower: safer, more alike.</source>
        <translation>Solo pueden salir los mejores caracteres que suman esta probabilidad.
Más bajo: más seguro, más parecido.</translation>
    </message>
    <message>
        <source>The number chance starts from: the same seed and settings write the same captions again.
Off: new captions each time.</source>
        <translation>El número del que parte el azar: la misma semilla y los mismos ajustes escriben otra vez las mismas frases.
No: frases nuevas cada vez.</translation>
    </message>
    <message>
        <source>Avoid blocked words</source>
        <translation>Evitar palabras bloqueadas</translation>
    </message>
    <message>
        <source>Generation steps back instead of writing slurs, sexual words and names of living politicians.
Off: the network writes what it has learned, whatever that is.</source>
        <translation>Al generar se da un paso atrás en vez de escribir insultos, palabras sexuales y nombres de políticos vivos.
No: la red escribe lo que ha aprendido, sea lo que sea.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Puts every control of this column back to what it was at first.</source>
        <translation>Devuelve todos los controles de esta columna a su estado inicial.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Which words are blocked.</source>
        <translation>Qué palabras están bloqueadas.</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>sin usar</translation>
    </message>
    <message numerus="yes">
        <source>%n on</source>
        <translation>
            <numerusform>%n en uso</numerusform>
            <numerusform>%n en uso</numerusform>
        </translation>
    </message>
    <message>
        <source>How many captions are drawn for each one that is shown. Repeats, broken-off and mostly copied ones stay away, and the likeliest are kept.
Higher: better captions, and slower. Off: whatever is drawn is shown.</source>
        <translation>Cuántos textos se sortean por cada uno que se muestra. Los repetidos, los cortados y los copiados en su mayor parte no se muestran, y se conservan los más probables.
Más alto: mejores textos, más lento. Desactivado: se muestra todo lo que se sortea.</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Flattens or sharpens the scores before the draw.
Above 1: bolder, more nonsense. Below 1: safer, more alike. 0: always the best character.</source>
        <translation>Suaviza o acentúa las puntuaciones antes del sorteo.
Por encima de 1: más atrevido, más disparates. Por debajo de 1: más seguro, más parecido. 0: siempre el mejor carácter.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateExports</name>
    <message>
        <source>Exporting %1 of %2</source>
        <translation>Exportando %1 de %2</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 guardado.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n pictures in %1.</source>
        <translation>
            <numerusform>%n imagen guardada en %1.</numerusform>
            <numerusform>%n imágenes guardadas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 saved.</source>
        <translation>Detenido: %1 de %2 guardados.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateGallery</name>
    <message>
        <source>No template has these words.</source>
        <translation>Ninguna plantilla tiene estas palabras.</translation>
    </message>
    <message>
        <source>Own picture…</source>
        <translation>Imagen propia…</translation>
    </message>
    <message>
        <source>Caption a picture of your own: it gets a box at the top and one at the foot.</source>
        <translation>Ponga texto a una imagen propia: recibe un cuadro arriba y otro abajo.</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Buscar plantillas</translation>
    </message>
    <message>
        <source>Own…</source>
        <translation>Propia…</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Ya no es favorita</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Take out this picture</source>
        <translation>Quitar esta imagen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message numerus="yes">
        <source>Search %n templates</source>
        <translation>
            <numerusform>Buscar en %n plantilla</numerusform>
            <numerusform>Buscar en %n plantillas</numerusform>
        </translation>
    </message>
    <message>
        <source>Finds templates by name, by the names others call them, and by what they are about (Ctrl+F).</source>
        <translation>Busca plantillas por su nombre, por otros nombres que se les da y por su tema (Ctrl+F).</translation>
    </message>
</context>
<context>
    <name>memewright::CreateHead</name>
    <message>
        <source>No picture yet</source>
        <translation>Aún no hay imagen</translation>
    </message>
    <message>
        <source>Written like</source>
        <translation>Escrita como</translation>
    </message>
    <message>
        <source>For a picture of your own: which template&apos;s captions the model writes for it.
General: what fits any picture, if the model has learned that.</source>
        <translation>Para una imagen propia: de qué plantilla escribe frases el modelo.
General: lo que va con cualquier imagen, si el modelo lo ha aprendido.</translation>
    </message>
    <message>
        <source>Written like: general</source>
        <translation>Escrita como: general</translation>
    </message>
    <message>
        <source>Written like: %1</source>
        <translation>Escrita como: %1</translation>
    </message>
</context>
<context>
    <name>memewright::CreateHistory</name>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Search all captions</source>
        <translation>Buscar en todas las frases</translation>
    </message>
    <message>
        <source>Finds captions by the beginnings of their words, and by the picture&apos;s name.</source>
        <translation>Encuentra frases por el comienzo de sus palabras y por el nombre de la imagen.</translation>
    </message>
    <message>
        <source>Which captions</source>
        <translation>Qué frases</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>What is in the trash is deleted for good after 30 days.</source>
        <translation>Lo que está en la papelera se borra definitivamente a los 30 días.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Captions you generate are kept here.</source>
        <translation>Aquí se guardan las frases que genere.</translation>
    </message>
    <message>
        <source>No caption has these words.</source>
        <translation>Ninguna frase tiene estas palabras.</translation>
    </message>
    <message>
        <source>Put it on its picture</source>
        <translation>Ponerlo en su imagen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Marcar con estrella</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
</context>
<context>
    <name>memewright::CreateLists</name>
    <message>
        <source>Captions below the picture</source>
        <translation>Frases bajo la imagen</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatas</translation>
    </message>
    <message>
        <source>What the last Generate wrote.</source>
        <translation>Lo último que se generó.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Every caption that was written here, to search, star and open again.</source>
        <translation>Todas las frases escritas aquí, para buscarlas, marcarlas y abrirlas de nuevo.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateModelBox</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The network that writes. Runs of the Train page appear here as soon as they have a checkpoint;
one that goes on is read again whenever it got better.</source>
        <translation>La red que escribe. Los entrenamientos aparecen aquí en cuanto tienen un modelo;
el que sigue en curso se vuelve a leer cada vez que mejora.</translation>
    </message>
    <message>
        <source>Validation loss %1 nats a character</source>
        <translation>Pérdida de validación: %1 nats por carácter</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
</context>
<context>
    <name>memewright::CreateNotices</name>
    <message>
        <source>Made again: the model wrote the same caption.</source>
        <translation>Rehecha: el modelo escribió la misma frase.</translation>
    </message>
    <message>
        <source>Made again: the model wrote the same caption, and the edit by hand was put on it.</source>
        <translation>Rehecha: el modelo escribió la misma frase y se le aplicó el cambio hecho a mano.</translation>
    </message>
    <message>
        <source>The model writes this caption otherwise here, so the recorded text is shown.</source>
        <translation>El modelo escribe aquí otra cosa, por eso se muestra el texto registrado.</translation>
    </message>
    <message>
        <source>The model that wrote this is not here, so the recorded text is shown.</source>
        <translation>El modelo que escribió esto no está aquí, por eso se muestra el texto registrado.</translation>
    </message>
    <message>
        <source>This caption was written by hand; here it is again.</source>
        <translation>Esta frase se escribió a mano; aquí está de nuevo.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>No hay ninguna imagen en el portapapeles.</translation>
    </message>
    <message>
        <source>There is no model to write with: the starter model is missing. Train one of your own; its first checkpoint appears here.</source>
        <translation>No hay modelo con el que escribir: falta el inicial. Entrene uno propio; aparecerá aquí en cuanto se guarde.</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entrenar un modelo</translation>
    </message>
    <message>
        <source>The texts in the boxes have %1 characters, and a caption has at most %2. Shorten or empty a box.</source>
        <translation>Los textos de los cuadros tienen %1 caracteres y un texto tiene como máximo %2. Acorte o vacíe un cuadro.</translation>
    </message>
    <message>
        <source>‘%1’ (skipped)</source>
        <translation>«%1» (omitido)</translation>
    </message>
    <message>
        <source>‘%1’ (read as ‘%2’)</source>
        <translation>«%1» (leído como «%2»)</translation>
    </message>
    <message>
        <source>The model has never seen some of your characters: %1.</source>
        <translation>El modelo nunca ha visto algunos de sus caracteres: %1.</translation>
    </message>
    <message>
        <source>“%1” is among your templates now.</source>
        <translation>«%1» está ahora entre sus plantillas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>«%1» se ha quitado.</translation>
    </message>
    <message>
        <source>%1 was made here and carries its recipe.</source>
        <translation>%1 se hizo aquí y lleva su receta.</translation>
    </message>
    <message>
        <source>Reproduce</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>%1 carries no recipe. PNG pictures that were exported here do.</source>
        <translation>%1 no lleva receta. Las imágenes PNG exportadas aquí sí.</translation>
    </message>
    <message>
        <source>The picture “%1” is not among the templates any more.</source>
        <translation>La imagen «%1» ya no está entre las plantillas.</translation>
    </message>
    <message>
        <source>A bar | separates the boxes of a caption, so a blank stands in its place.</source>
        <translation>Una barra | separa los cuadros de un texto; por eso hay un espacio en su lugar.</translation>
    </message>
    <message numerus="yes">
        <source>A box takes at most %n characters.</source>
        <translation>
            <numerusform>Un cuadro admite como máximo %n carácter.</numerusform>
            <numerusform>Un cuadro admite como máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n captions to the trash.</source>
        <translation>
            <numerusform>%n frase enviada a la papelera.</numerusform>
            <numerusform>%n frases enviadas a la papelera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back from the trash.</source>
        <translation>Recuperado de la papelera.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateOriginality</name>
    <message>
        <source>Show source</source>
        <translation>Mostrar el origen</translation>
    </message>
    <message>
        <source>Shows the training caption that the longest piece was found in.</source>
        <translation>Muestra la frase de entrenamiento en la que está el trozo más largo.</translation>
    </message>
    <message>
        <source>The longest piece of this caption that stands in the captions the network learned from.</source>
        <translation>El trozo más largo de esta frase que está en las frases de las que aprendió la red.</translation>
    </message>
    <message>
        <source>Originality</source>
        <translation>Originalidad</translation>
    </message>
    <message>
        <source>at most %1 of %2 characters</source>
        <translation>como mucho %1 de %2 caracteres</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>The model came with fingerprints of its captions, not with their texts: no piece longer than this was copied, perhaps a shorter one.</source>
        <translation>El modelo trae solo huellas de sus frases, no los textos: no se copió ningún trozo más largo que este, quizá uno más corto.</translation>
    </message>
    <message>
        <source>Why at most?</source>
        <translation>¿Por qué como mucho?</translation>
    </message>
    <message>
        <source>Says what is known of the captions that this model learned from.</source>
        <translation>Dice qué se sabe de las frases de las que aprendió este modelo.</translation>
    </message>
</context>
<context>
    <name>memewright::CreatePage</name>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Imagen soltada</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>Making the picture again</source>
        <translation>Rehaciendo la imagen</translation>
    </message>
    <message>
        <source>Writing captions</source>
        <translation>Escribiendo frases</translation>
    </message>
</context>
<context>
    <name>memewright::CreateScoreBars</name>
    <message>
        <source>Scores of the next character: none yet</source>
        <translation>Puntuaciones del siguiente carácter: aún ninguna</translation>
    </message>
    <message>
        <source>The scores of the next character appear at the caret.</source>
        <translation>Las puntuaciones del siguiente carácter aparecen en el cursor.</translation>
    </message>
    <message>
        <source>First character</source>
        <translation>Primer carácter</translation>
    </message>
    <message>
        <source>Next character after</source>
        <translation>Siguiente carácter tras</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Next character after “%1”: %2. %3 of them may be drawn.</source>
        <translation>Carácter siguiente a «%1»: %2. Pueden salir %3 de ellos.</translation>
    </message>
    <message>
        <source>“%1” has %2 % of the best character&apos;s score and is drawn in %3 % of cases.
Click to write it and continue there.</source>
        <translation>«%1» tiene el %2 % de la puntuación del mejor carácter y sale en el %3 % de los casos.
Haga clic para escribirlo y continuar ahí.</translation>
    </message>
    <message>
        <source>“%1” has %2 % of the best character&apos;s score and is never drawn with these settings.
Click to write it all the same and continue there.</source>
        <translation>«%1» tiene el %2 % de la puntuación del mejor carácter y nunca sale con estos ajustes.
Haga clic para escribirlo de todos modos y continuar ahí.</translation>
    </message>
</context>
<context>
    <name>memewright::CreateStyle</name>
    <message>
        <source>Reset boxes</source>
        <translation>Restablecer los cuadros</translation>
    </message>
    <message>
        <source>Puts all boxes of this picture back to how they came. It can be undone.</source>
        <translation>Devuelve todos los cuadros de esta imagen a su estado inicial. Se puede deshacer.</translation>
    </message>
    <message>
        <source>From the picture&apos;s left edge, in per cent of its width.</source>
        <translation>Desde el borde izquierdo de la imagen, en tanto por ciento de su anchura.</translation>
    </message>
    <message>
        <source>From the picture&apos;s top, in per cent of its height.</source>
        <translation>Desde el borde superior de la imagen, en tanto por ciento de su altura.</translation>
    </message>
    <message>
        <source>In per cent of the picture&apos;s width.</source>
        <translation>En tanto por ciento de la anchura de la imagen.</translation>
    </message>
    <message>
        <source>In per cent of the picture&apos;s height.</source>
        <translation>En tanto por ciento de la altura de la imagen.</translation>
    </message>
    <message>
        <source>Degrees clockwise about the box&apos;s middle.</source>
        <translation>Grados en el sentido de las agujas del reloj alrededor del centro del cuadro.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Giro</translation>
    </message>
    <message>
        <source>Distance of lines, times the usual one. More: airier, and smaller letters.</source>
        <translation>Distancia entre líneas, por la habitual. Más: más aireado, y letras más pequeñas.</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>habitual</translation>
    </message>
    <message>
        <source>Letters never get higher than this per cent of the picture&apos;s width; long texts get smaller anyway.</source>
        <translation>Las letras nunca superan este tanto por ciento de la anchura de la imagen; los textos largos se reducen de todos modos.</translation>
    </message>
    <message>
        <source>Any font of this machine. Characters it lacks come from others.</source>
        <translation>Cualquier tipo de letra de este equipo. Los caracteres que le falten vienen de otros.</translation>
    </message>
    <message>
        <source>Caption font</source>
        <translation>Letra de meme</translation>
    </message>
    <message>
        <source>The heavy condensed letters that captions usually have.</source>
        <translation>Las letras gruesas y estrechas habituales en los memes.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>CAPITALS</source>
        <translation>MAYÚSCULAS</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Tal cual</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contorno</translation>
    </message>
    <message>
        <source>Box %1</source>
        <translation>Cuadro %1</translation>
    </message>
    <message>
        <source>Choose a box on the picture</source>
        <translation>Elija un cuadro en la imagen</translation>
    </message>
    <message>
        <source>Capitals, or the letters as they were typed.</source>
        <translation>Mayúsculas, o las letras tal como se escribieron.</translation>
    </message>
    <message>
        <source>This font has capitals only: choose another font to see small letters.</source>
        <translation>Esta letra solo tiene mayúsculas: elija otra para ver minúsculas.</translation>
    </message>
</context>
<context>
    <name>memewright::DataCaptions</name>
    <message>
        <source>Search the captions</source>
        <translation>Buscar en las frases</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Search %1 captions</source>
        <translation>Buscar en %1 frases</translation>
    </message>
    <message>
        <source>No caption was kept.</source>
        <translation>No se conservó ninguna frase.</translation>
    </message>
    <message>
        <source>No caption has these words.</source>
        <translation>Ninguna frase tiene estas palabras.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Delete the chosen captions</source>
        <translation>Eliminar las frases elegidas</translation>
    </message>
    <message>
        <source>Words that must all stand in the caption or in the template&apos;s name (Ctrl+F).</source>
        <translation>Palabras que deben estar todas en la frase o en el nombre de la plantilla (Ctrl+F).</translation>
    </message>
</context>
<context>
    <name>memewright::DataCorpora</name>
    <message>
        <source>Corpora</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>Author names are dropped on import.</source>
        <translation>Los nombres de los autores se omiten al importar.</translation>
    </message>
    <message>
        <source>%1 captions</source>
        <translation>%1 frases</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>memewright::DataPage</name>
    <message>
        <source>imported today</source>
        <translation>importado hoy</translation>
    </message>
    <message>
        <source>imported on %1</source>
        <translation>importado el %1</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Importar frases</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Inicial</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Importing captions</source>
        <translation>Importando frases</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>The import was stopped; the library is as it was.</source>
        <translation>La importación se detuvo; la biblioteca está como estaba.</translation>
    </message>
    <message>
        <source>%1 of %2 captions were kept.</source>
        <translation>Se conservaron %1 de %2 frases.</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n plantilla</numerusform>
            <numerusform>%n plantillas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>%1 captions are in both training and validation. %2 validate: %3 % of all, as a run with seed 0 has it.</source>
        <translation>%1 frases están a la vez en entrenamiento y validación. %2 validan: el %3 % de todas, como en un entrenamiento con semilla 0.</translation>
    </message>
    <message>
        <source>‘%1’ is deleted. Models that learned from it stay.</source>
        <translation>«%1» se ha eliminado. Los modelos que aprendieron de él se conservan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>Importar frases…</translation>
    </message>
    <message>
        <source>Cleans captions by the article&apos;s rules and adds them to your library; author names are dropped.</source>
        <translation>Limpia las frases según las reglas del artículo y las añade a su biblioteca; los nombres de los autores se omiten.</translation>
    </message>
    <message>
        <source>Files (JSON pairs, CSV, TXT)…</source>
        <translation>Archivos (pares JSON, CSV, TXT)…</translation>
    </message>
    <message>
        <source>An ImgFlip575K folder…</source>
        <translation>Una carpeta ImgFlip575K…</translation>
    </message>
    <message>
        <source>The starter captions</source>
        <translation>Las frases iniciales</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progreso de la importación</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Ends the import; nothing of it stays in the library.</source>
        <translation>Termina la importación; nada de ella queda en la biblioteca.</translation>
    </message>
    <message>
        <source>Here lie the captions that networks learn from, and there are none yet.</source>
        <translation>Aquí están las frases de las que aprenden las redes, y aún no hay ninguna.</translation>
    </message>
    <message>
        <source>Use the starter captions</source>
        <translation>Usar las frases iniciales</translation>
    </message>
    <message>
        <source>Imports the captions that the program comes with, as the corpus &apos;Starter&apos;.</source>
        <translation>Importa las frases que trae el programa, como el corpus «Inicial».</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Gives the corpus another name (F2); its runs follow.</source>
        <translation>Da otro nombre al corpus (F2); sus entrenamientos lo siguen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Takes the corpus out of the library (Del); it can be undone. Models that learned from it stay.</source>
        <translation>Quita el corpus de la biblioteca (Supr); se puede deshacer. Los modelos que aprendieron de él se conservan.</translation>
    </message>
    <message>
        <source>New name of the corpus</source>
        <translation>Nuevo nombre del corpus</translation>
    </message>
    <message>
        <source>%1 captions are in both training and validation; these are too few to keep any back for validation.</source>
        <translation>%1 frases están en entrenamiento y validación; son muy pocas para apartar alguna para la validación.</translation>
    </message>
    <message>
        <source>Cap per template</source>
        <translation>Tope por plantilla</translation>
    </message>
    <message>
        <source>Captions that a template keeps at most, the first of them:</source>
        <translation>Frases que una plantilla conserva como máximo, las primeras:</translation>
    </message>
    <message>
        <source>No template has more than %1 captions.</source>
        <translation>Ninguna plantilla tiene más de %1 frases.</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) above the cap are taken out.</source>
        <translation>
            <numerusform>Se ha quitado %n frase por encima del tope.</numerusform>
            <numerusform>Se han quitado %n frases por encima del tope.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are deleted.</source>
        <translation>
            <numerusform>Se ha eliminado %n frase.</numerusform>
            <numerusform>Se han eliminado %n frases.</numerusform>
        </translation>
    </message>
    <message>
        <source>‘%1’ is back.</source>
        <translation>«%1» ha vuelto.</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are back.</source>
        <translation>
            <numerusform>%n frase ha vuelto.</numerusform>
            <numerusform>%n frases han vuelto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cap per template…</source>
        <translation>Tope…</translation>
    </message>
    <message>
        <source>Takes out what the largest templates have too much of, so that none drowns the others; it can be undone.</source>
        <translation>Quita lo que sobra en las plantillas más grandes para que ninguna ahogue a las demás; se puede deshacer.</translation>
    </message>
    <message>
        <source>One import at a time: the last one is not done yet.</source>
        <translation>Las importaciones van de una en una: la última aún no ha terminado.</translation>
    </message>
</context>
<context>
    <name>memewright::DataReport</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Cleaning report</source>
        <translation>Informe de limpieza</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservadas</translation>
    </message>
    <message>
        <source>%1 of %2 kept (%3 %)</source>
        <translation>%1 de %2 conservadas (%3 %)</translation>
    </message>
    <message>
        <source>The captions below; runs learn from them.</source>
        <translation>Las frases de abajo; los entrenamientos aprenden de ellas.</translation>
    </message>
    <message>
        <source>%1 % of what was read.</source>
        <translation>El %1 % de lo leído.</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
</context>
<context>
    <name>memewright::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Anchura en píxeles</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>The picture shown</source>
        <translation>La imagen mostrada</translation>
    </message>
    <message numerus="yes">
        <source>All %n candidates</source>
        <translation>
            <numerusform>La candidata</numerusform>
            <numerusform>Las %n candidatas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starred candidates</source>
        <translation>
            <numerusform>%n candidata con estrella</numerusform>
            <numerusform>%n candidatas con estrella</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact sheet of all candidates</source>
        <translation>Una hoja de contactos de todas las candidatas</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Exact, and carries its recipe: the program can make it again from it.</source>
        <translation>Exacto, y lleva su receta: el programa puede rehacerla a partir de él.</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Small; for photos. Carries no recipe.</source>
        <translation>Pequeño; para fotos. No lleva receta.</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Smaller still; not every program reads it. Carries no recipe.</source>
        <translation>Aún más pequeño; no todos los programas lo leen. No lleva receta.</translation>
    </message>
    <message>
        <source>own size</source>
        <translation>tamaño propio</translation>
    </message>
    <message>
        <source>The height follows the picture&apos;s shape. Larger than the picture: letters stay sharp.</source>
        <translation>La altura sigue la forma de la imagen. Más grande que la imagen: las letras siguen nítidas.</translation>
    </message>
    <message>
        <source>Of JPEG and WebP. Lower: smaller files, more traces around the letters.</source>
        <translation>De JPEG y WebP. Más baja: archivos más pequeños, más rastros alrededor de las letras.</translation>
    </message>
    <message>
        <source>{template}, {number}, {text} and {seed} are filled in for each picture.</source>
        <translation>{template}, {number}, {text} y {seed} se rellenan para cada imagen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%n files, beginning with %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, empezando por %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be saved as %1</source>
        <translation>Se guardará como %1</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Esa carpeta no existe.</translation>
    </message>
</context>
<context>
    <name>memewright::HistoryModel</name>
    <message>
        <source>%1
%2, %3
Enter or a double click puts it on its picture again.</source>
        <translation>%1
%2, %3
Intro o un doble clic la pone otra vez en su imagen.</translation>
    </message>
</context>
<context>
    <name>memewright::ImportDialog</name>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>What becomes of the first captions</source>
        <translation>Qué pasa con las primeras frases</translation>
    </message>
    <message>
        <source>Import captions</source>
        <translation>Importar frases</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>A new name makes a corpus of its own; the name of one that is there adds to it, without duplicates.</source>
        <translation>Un nombre nuevo crea un corpus propio; el de uno existente añade a él, sin duplicados.</translation>
    </message>
    <message>
        <source>The picture that all these captions were written for: choose one, or type a template&apos;s number.</source>
        <translation>La imagen para la que se escribieron todas estas frases: elija una o escriba el número de la plantilla.</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>Template of all captions</source>
        <translation>Plantilla de todas las frases</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>La primera línea nombra las columnas</translation>
    </message>
    <message>
        <source>Shorter captions are dropped: they say too little to learn from.</source>
        <translation>Las frases más cortas se descartan: dicen demasiado poco para aprender de ellas.</translation>
    </message>
    <message>
        <source>Longer captions are dropped: the network looks back 128 characters at most.</source>
        <translation>Las frases más largas se descartan: la red mira como mucho 128 caracteres atrás.</translation>
    </message>
    <message>
        <source>At most this many captions of each template, the first of the file: no template drowns the others.</source>
        <translation>Como mucho este número de frases por plantilla, las primeras del archivo: ninguna plantilla ahoga a las demás.</translation>
    </message>
    <message>
        <source>Only the templates with most captions. Fewer: learns sooner, knows fewer templates.</source>
        <translation>Solo las plantillas con más frases. Menos: aprende antes, conoce menos plantillas.</translation>
    </message>
    <message>
        <source>Length from</source>
        <translation>Longitud de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Captions a template</source>
        <translation>Frases por plantilla</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Rules of the article</source>
        <translation>Reglas del artículo</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Use of column %1</source>
        <translation>Uso de la columna %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>Box %1</source>
        <translation>Cuadro %1</translation>
    </message>
    <message>
        <source>The shortest length is above the longest: no caption would be left.</source>
        <translation>La longitud mínima supera a la máxima: no quedaría ninguna frase.</translation>
    </message>
    <message>
        <source>No column holds a text: choose at least one as a box.</source>
        <translation>Ninguna columna contiene un texto: elija al menos una como cuadro.</translation>
    </message>
    <message>
        <source>Choose the template that these captions were written for.</source>
        <translation>Elija la plantilla para la que se escribieron estas frases.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservada</translation>
    </message>
    <message>
        <source>Add unknown templates</source>
        <translation>Añadir plantillas desconocidas</translation>
    </message>
    <message>
        <source>Captions whose template has a name that is not known here: add the name as a new template instead of dropping them.</source>
        <translation>Frases cuya plantilla tiene un nombre desconocido aquí: añadir el nombre como plantilla nueva en vez de descartarlas.</translation>
    </message>
    <message>
        <source>Where one column holds the texts of all boxes: the sign between them.</source>
        <translation>Si una columna contiene los textos de todos los cuadros: el signo que los separa.</translation>
    </message>
    <message>
        <source>no sign</source>
        <translation>ningún signo</translation>
    </message>
    <message>
        <source>Split a single column at</source>
        <translation>Dividir una sola columna en</translation>
    </message>
    <message>
        <source>tick ‘Add unknown templates’</source>
        <translation>marque ‘Añadir plantillas desconocidas’</translation>
    </message>
    <message>
        <source>choose the columns</source>
        <translation>elija las columnas</translation>
    </message>
    <message>
        <source>choose the columns, or one template for all captions</source>
        <translation>elija las columnas, o una plantilla para todas las frases</translation>
    </message>
</context>
<context>
    <name>memewright::MainWindow</name>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Write captions on pictures (Ctrl+1)</source>
        <translation>Escribir frases sobre imágenes (Ctrl+1)</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Teach a network to write (Ctrl+2)</source>
        <translation>Enseñar a escribir a una red (Ctrl+2)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Captions to learn from (Ctrl+3)</source>
        <translation>Frases de las que aprender (Ctrl+3)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Networks that have learned (Ctrl+4)</source>
        <translation>Redes que han aprendido (Ctrl+4)</translation>
    </message>
    <message>
        <source>Light or dark, and language</source>
        <translation>Claro u oscuro, e idioma</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Another language speaks from the next start on.</source>
        <translation>Otro idioma vale a partir del próximo inicio.</translation>
    </message>
</context>
<context>
    <name>memewright::MemeDocument</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidata</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Cuadro</translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>Añadir un cuadro</translation>
    </message>
    <message>
        <source>Delete a box</source>
        <translation>Eliminar un cuadro</translation>
    </message>
</context>
<context>
    <name>memewright::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>memewright::ModelCards</name>
    <message>
        <source>val_loss</source>
        <translation>val_loss</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>sin cifra</translation>
    </message>
    <message>
        <source>no curve: it was not trained here</source>
        <translation>sin curva: no se entrenó aquí</translation>
    </message>
    <message>
        <source>no samples</source>
        <translation>sin muestras</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no curve yet: measured once</source>
        <translation>aún sin curva: medido una vez</translation>
    </message>
</context>
<context>
    <name>memewright::ModelsPage</name>
    <message>
        <source>‘%1’ is imported and can write on Create.</source>
        <translation>«%1» se ha importado y puede escribir en Crear.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing of it stays.</source>
        <translation>La importación se detuvo; no queda nada de ella.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Modelos (*.safetensors)</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Exportar el modelo</translation>
    </message>
    <message>
        <source>The model is saved in %1.</source>
        <translation>El modelo se ha guardado en %1.</translation>
    </message>
    <message>
        <source>‘%1’ is deleted.</source>
        <translation>«%1» se ha eliminado.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Looks for models in the library again.</source>
        <translation>Busca modelos en la biblioteca otra vez.</translation>
    </message>
    <message>
        <source>Brings in a model of this program, or a network of the article that Keras saved.</source>
        <translation>Trae un modelo de este programa, o una red del artículo que guardó Keras.</translation>
    </message>
    <message>
        <source>A model file (.safetensors)…</source>
        <translation>Un archivo de modelo (.safetensors)…</translation>
    </message>
    <message>
        <source>From Keras (.h5 or .keras, with its params.json)…</source>
        <translation>De Keras (.h5 o .keras, con su params.json)…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Here stand the networks that have learned to write, and there are none yet.</source>
        <translation>Aquí están las redes que han aprendido a escribir, y aún no hay ninguna.</translation>
    </message>
    <message>
        <source>Train one</source>
        <translation>Entrenar una</translation>
    </message>
    <message>
        <source>Opens the Train page; what a run learned best is listed here.</source>
        <translation>Abre la página Entrenar; lo mejor que aprenda un entrenamiento aparece aquí.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Writes the model as one file that can be imported elsewhere.</source>
        <translation>Escribe el modelo como un archivo que se puede importar en otro lugar.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Deletes the model, and its run if it has one (Del); it can be undone.</source>
        <translation>Elimina el modelo, y su entrenamiento si lo tiene (Supr); se puede deshacer.</translation>
    </message>
    <message>
        <source>Ctrl and a click compares several models.</source>
        <translation>Ctrl y un clic compara varios modelos.</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Leyendo el modelo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Ends the import; nothing of it stays.</source>
        <translation>Termina la importación; no queda nada de ella.</translation>
    </message>
    <message>
        <source>‘%1’ is back.</source>
        <translation>«%1» ha vuelto.</translation>
    </message>
    <message>
        <source>Opens the Create page with this model.</source>
        <translation>Abre la página «Crear» con este modelo.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation>Seguir entrenando</translation>
    </message>
    <message>
        <source>Opens the Train page with a run that starts from this model.</source>
        <translation>Abre la página Entrenar con una ejecución que parte de este modelo.</translation>
    </message>
</context>
<context>
    <name>memewright::PictureIntake</name>
    <message>
        <source>Reproduce</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>From the history</source>
        <translation>Del historial</translation>
    </message>
</context>
<context>
    <name>memewright::PlotHover</name>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
</context>
<context>
    <name>memewright::ReportBar</name>
    <message>
        <source>What was kept and dropped</source>
        <translation>Qué se conservó y qué se descartó</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. A click shows examples.</source>
        <translation>%1: %2. Un clic muestra ejemplos.</translation>
    </message>
</context>
<context>
    <name>memewright::RunPlot</name>
    <message>
        <source>Curves of the ticked runs</source>
        <translation>Curvas de los entrenamientos marcados</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>; %1: training %2, validation %3</source>
        <translation>; %1: entrenamiento %2, validación %3</translation>
    </message>
</context>
<context>
    <name>memewright::RunsModel</name>
    <message>
        <source>%1 by row</source>
        <translation>%1 por fila</translation>
    </message>
    <message>
        <source>%1, %2, epochs %3, best validation loss %4</source>
        <translation>%1, %2, épocas %3, mejor pérdida de validación %4</translation>
    </message>
    <message>
        <source>Sorts the runs; the third click puts the newest first again.</source>
        <translation>Ordena los entrenamientos; el tercer clic vuelve a poner primero los más recientes.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>best val_loss</source>
        <translation>mejor val_loss</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Entrenamientos</translation>
    </message>
</context>
<context>
    <name>memewright::StatusStrip</name>
    <message>
        <source>%1, one thread</source>
        <translation>%1, un hilo</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n threads</source>
        <translation>
            <numerusform>%1, %n hilo</numerusform>
            <numerusform>%1, %n hilos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::TemplateBars</name>
    <message>
        <source>Captions per template</source>
        <translation>Frases por plantilla</translation>
    </message>
    <message>
        <source>A click shows the captions of the template.</source>
        <translation>Un clic muestra las frases de la plantilla.</translation>
    </message>
    <message>
        <source>%1, cap %2</source>
        <translation>%1, tope %2</translation>
    </message>
</context>
<context>
    <name>memewright::TemplateBarsModel</name>
    <message numerus="yes">
        <source>%1: %n captions</source>
        <translation>
            <numerusform>%1: %n frase</numerusform>
            <numerusform>%1: %n frases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::TemplateDelegate</name>
    <message>
        <source>general</source>
        <translation>general</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>no picture yet</source>
        <translation>aún sin imagen</translation>
    </message>
</context>
<context>
    <name>memewright::TemplateModel</name>
    <message>
        <source>A favourite: it stands first.</source>
        <translation>Una favorita: va la primera.</translation>
    </message>
    <message>
        <source>The chosen model has not learned its captions: it writes what fits any picture.</source>
        <translation>El modelo elegido no ha aprendido sus frases: escribe lo que va con cualquier imagen.</translation>
    </message>
    <message>
        <source>The chosen model has not learned its captions: write them by hand, or choose another model.</source>
        <translation>El modelo elegido no ha aprendido sus frases: escríbalas a mano o elija otro modelo.</translation>
    </message>
</context>
<context>
    <name>memewright::TemplateShelf</name>
    <message>
        <source>Reset boxes</source>
        <translation>Restablecer los cuadros</translation>
    </message>
    <message>
        <source>Boxes of the format</source>
        <translation>Cuadros del formato</translation>
    </message>
</context>
<context>
    <name>memewright::TrainDetails</name>
    <message>
        <source>What is shown of the run</source>
        <translation>Qué se muestra del entrenamiento</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>What the run&apos;s best model wrote after each epoch, always from the same seeds.</source>
        <translation>Lo que escribió el mejor modelo del entrenamiento tras cada época, siempre con las mismas semillas.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The settings in which the ticked runs differ.</source>
        <translation>Los ajustes en que difieren los entrenamientos marcados.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Your own words on the run, kept with it.</source>
        <translation>Sus propias palabras sobre el entrenamiento, guardadas con él.</translation>
    </message>
    <message>
        <source>Epoch of the samples</source>
        <translation>Época de las muestras</translation>
    </message>
    <message>
        <source>Goes back through the epochs: see how the captions became better.</source>
        <translation>Recorre las épocas hacia atrás: vea cómo mejoraron las frases.</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Ajustes que difieren</translation>
    </message>
    <message>
        <source>Notes on the run</source>
        <translation>Notas sobre el entrenamiento</translation>
    </message>
    <message>
        <source>Notes on ‘%1’</source>
        <translation>Notas sobre «%1»</translation>
    </message>
    <message>
        <source>What a run writes after each epoch stands here.</source>
        <translation>Aquí aparece lo que un entrenamiento escribe tras cada época.</translation>
    </message>
    <message>
        <source>‘%1’ writes three captions here after each epoch.</source>
        <translation>«%1» escribe aquí tres frases tras cada época.</translation>
    </message>
    <message>
        <source>after epoch %1</source>
        <translation>tras la época %1</translation>
    </message>
    <message>
        <source>Tick runs to compare their settings.</source>
        <translation>Marque entrenamientos para comparar sus ajustes.</translation>
    </message>
    <message>
        <source>The settings of this run are not known yet.</source>
        <translation>Aún no se conocen los ajustes de este entrenamiento.</translation>
    </message>
    <message>
        <source>The ticked runs have the same settings.</source>
        <translation>Los entrenamientos marcados tienen los mismos ajustes.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
</context>
<context>
    <name>memewright::TrainEmpty</name>
    <message>
        <source>Use the starter captions</source>
        <translation>Usar las frases iniciales</translation>
    </message>
    <message>
        <source>Import captions…</source>
        <translation>Importar frases…</translation>
    </message>
    <message>
        <source>Imports the captions that the program comes with, as the corpus &apos;Starter&apos;.</source>
        <translation>Importa las frases que trae el programa, como el corpus «Inicial».</translation>
    </message>
    <message>
        <source>CSV, TXT, the article&apos;s JSON, or an ImgFlip575K folder</source>
        <translation>CSV, TXT, el JSON del artículo o una carpeta ImgFlip575K</translation>
    </message>
    <message>
        <source>A network learns from example captions, and there are none yet.</source>
        <translation>Una red aprende de frases de ejemplo, y aún no hay ninguna.</translation>
    </message>
</context>
<context>
    <name>memewright::TrainFold</name>
    <message>
        <source>Show the settings</source>
        <translation>Mostrar los ajustes</translation>
    </message>
</context>
<context>
    <name>memewright::TrainPlots</name>
    <message>
        <source>What the curves show</source>
        <translation>Qué muestran las curvas</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Loss above, accuracy below: how well the runs learn.</source>
        <translation>Pérdida arriba, exactitud abajo: cómo de bien aprenden los entrenamientos.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Learning rate above, rows a second below: how the runs are driven.</source>
        <translation>Tasa de aprendizaje arriba, filas por segundo abajo: cómo se conducen los entrenamientos.</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Eje horizontal</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Compares runs by how often they saw all captions.</source>
        <translation>Compara los entrenamientos por cuántas veces vieron todas las frases.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Compares runs by the number of training steps.</source>
        <translation>Compara los entrenamientos por el número de pasos.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Compares runs by the time spent training, without pauses.</source>
        <translation>Compara los entrenamientos por el tiempo empleado, sin pausas.</translation>
    </message>
    <message>
        <source>Unit of the loss</source>
        <translation>Unidad de la pérdida</translation>
    </message>
    <message>
        <source>Nats</source>
        <translation>Nats</translation>
    </message>
    <message>
        <source>As Keras and the article give the loss.</source>
        <translation>Como dan la pérdida Keras y el artículo.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Nats divided by ln 2: questions with yes or no that a character still takes.</source>
        <translation>Nats divididos por ln 2: preguntas de sí o no que aún cuesta un carácter.</translation>
    </message>
    <message>
        <source>Scale of the loss</source>
        <translation>Escala de la pérdida</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Equal distances are equal differences.</source>
        <translation>Distancias iguales son diferencias iguales.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Equal distances are equal ratios: late progress shows better.</source>
        <translation>Distancias iguales son proporciones iguales: el progreso tardío se ve mejor.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>Higher: a calmer training line that follows later; the faint line behind it stays raw. 0: none.</source>
        <translation>Más alto: una línea más tranquila que va con retraso; la línea tenue de detrás sigue sin suavizar. 0: ninguno.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Shows the whole of all curves again (also: a double click, or Home)</source>
        <translation>Muestra otra vez todas las curvas enteras (también: doble clic o Inicio)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Writes the curves as a picture (PNG, SVG, PDF) on white, or every point of them as CSV.</source>
        <translation>Escribe las curvas como imagen (PNG, SVG, PDF) sobre blanco, o todos sus puntos como CSV.</translation>
    </message>
    <message>
        <source>What the curves mean is said here after each validation.</source>
        <translation>Lo que significan las curvas se dice aquí tras cada validación.</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Exportar las curvas</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table of every point (*.csv)</source>
        <translation>Tabla CSV de todos los puntos (*.csv)</translation>
    </message>
</context>
<context>
    <name>memewright::TrainRuns</name>
    <message>
        <source>Runs</source>
        <translation>Entrenamientos</translation>
    </message>
    <message>
        <source>Go on with the run</source>
        <translation>Continuar el entrenamiento</translation>
    </message>
    <message>
        <source>Goes on with the chosen run exactly where it was; while another runs, it waits for its turn.</source>
        <translation>Continúa el entrenamiento elegido justo donde estaba; si hay otro en curso, espera su turno.</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>Eliminar el entrenamiento</translation>
    </message>
    <message>
        <source>Deletes the chosen run with its model (Del); it can be undone. One that waits leaves the queue.</source>
        <translation>Elimina el entrenamiento elegido con su modelo (Supr); se puede deshacer. Uno en espera sale de la cola.</translation>
    </message>
    <message>
        <source>Runs stand here, newest first; a tick puts one into the plot.</source>
        <translation>Aquí están los entrenamientos, los más nuevos primero; una marca lleva uno a las curvas.</translation>
    </message>
    <message>
        <source>Earlier in the queue</source>
        <translation>Antes en la cola</translation>
    </message>
    <message>
        <source>The chosen run begins before the one above it.</source>
        <translation>El elegido empieza antes que el de arriba.</translation>
    </message>
    <message>
        <source>Later in the queue</source>
        <translation>Después en la cola</translation>
    </message>
    <message>
        <source>The chosen run begins after the one below it.</source>
        <translation>El elegido empieza después que el de abajo.</translation>
    </message>
</context>
<context>
    <name>memewright::TrainSettings</name>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Takes up to 20 steps or 5 seconds with these settings, to tell the time and the memory of a run.</source>
        <translation>Da hasta 20 pasos o 5 segundos con estos ajustes, para decir el tiempo y la memoria de un entrenamiento.</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Empezar a entrenar</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>The run begins when those before it are over.</source>
        <translation>Empieza cuando acaben los anteriores.</translation>
    </message>
    <message>
        <source>Fold the settings away: more room for the curves</source>
        <translation>Plegar los ajustes: más sitio para las curvas</translation>
    </message>
    <message>
        <source>Fold the settings away</source>
        <translation>Plegar los ajustes</translation>
    </message>
    <message>
        <source>Settings of the next run</source>
        <translation>Próximo entrenamiento</translation>
    </message>
    <message>
        <source>Names the run&apos;s folder, its curve and its model.</source>
        <translation>Da nombre a la carpeta del entrenamiento, a su curva y a su modelo.</translation>
    </message>
    <message>
        <source>Fills in all settings below. Fast: the best text for the time. Quick: a minute or two with the starter captions. Article: the network of the article, small or whole, which takes hours. &apos;Measure&apos; tells the time on this machine.</source>
        <translation>Rellena todos los ajustes de abajo. Rápido: el mejor texto para el tiempo. Breve: un minuto o dos con las frases iniciales. Artículo: la red del artículo, pequeña o entera, que tarda horas. «Medir» dice el tiempo en este equipo.</translation>
    </message>
    <message>
        <source>Channels of each convolution. More: learns more of a large corpus, and takes four times as long for twice as many.</source>
        <translation>Canales de cada convolución. Más: aprende más de un corpus grande, y el doble tarda cuatro veces más.</translation>
    </message>
    <message>
        <source>Size of the recurrent network&apos;s memory. More: learns more of a large corpus, and takes four times as long for twice as many.</source>
        <translation>Tamaño de la memoria de la red recurrente. Más: aprende más de un corpus grande, y el doble tarda cuatro veces más.</translation>
    </message>
    <message>
        <source>How many neighbouring characters a convolution sees at once. Wider: slower.</source>
        <translation>Cuántos caracteres vecinos ve a la vez una convolución. Más ancho: más lento.</translation>
    </message>
    <message>
        <source>What a convolution does with values below zero.
ReLU drops them, as the article; leaky ReLU keeps three tenths.</source>
        <translation>Qué hace una convolución con los valores bajo cero.
ReLU los descarta, como el artículo; Leaky ReLU conserva tres décimas.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Share of channels left out at random while training.
Higher: learns less by heart, and more slowly.</source>
        <translation>Parte de los canales que se omiten al azar al entrenar.
Más alto: aprende menos de memoria, y más despacio.</translation>
    </message>
    <message>
        <source>Run name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activación</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Rows a step. More: steadier and fewer steps an epoch; fewer: more steps, noisier.</source>
        <translation>Filas por paso. Más: más estable y menos pasos por época; menos: más pasos, más ruido.</translation>
    </message>
    <message>
        <source>How often the run goes through all training captions.</source>
        <translation>Cuántas veces recorre el entrenamiento todas las frases.</translation>
    </message>
    <message>
        <source>Size of a step. Too large: the loss jumps or runs away; too small: it creeps.</source>
        <translation>Tamaño de un paso. Demasiado grande: la pérdida salta o se dispara; demasiado pequeño: avanza a rastras.</translation>
    </message>
    <message>
        <source>Batch rows</source>
        <translation>Filas por paso</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Share kept back to measure with.
Automatic: 0.20, and 0.02 from a million rows on.</source>
        <translation>Parte que se reserva para medir.
Automático: 0,20, y 0,02 a partir de un millón de filas.</translation>
    </message>
    <message>
        <source>By caption: no caption is on both sides, so validation is honest.
By row: as the article does it, parts of a caption may be on both sides and its validation loss looks better than it is.</source>
        <translation>Por frase: ninguna está en los dos lados, así que la validación es honesta.
Por fila: como en el artículo, partes de una frase pueden estar en los dos lados y la pérdida de validación parece mejor de lo que es.</translation>
    </message>
    <message>
        <source>By caption</source>
        <translation>Por frase</translation>
    </message>
    <message>
        <source>By row (article)</source>
        <translation>Por fila (artículo)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Only the templates with most captions. Fewer: learns sooner, knows fewer templates.</source>
        <translation>Solo las plantillas con más frases. Menos: aprende antes, conoce menos plantillas.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>al azar</translation>
    </message>
    <message>
        <source>The same seed and settings repeat a run exactly.</source>
        <translation>La misma semilla y los mismos ajustes repiten un entrenamiento con exactitud.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>División</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <translation>El entrenamiento necesita un nombre.</translation>
    </message>
    <message>
        <source>Letters, digits, blanks, &apos;-&apos;, &apos;_&apos; and &apos;.&apos; only, and no &apos;.&apos; first.</source>
        <translation>Solo letras, cifras, espacios, «-», «_» y «.», y sin «.» al principio.</translation>
    </message>
    <message>
        <source>There is a run of this name: choose another.</source>
        <translation>Ya hay un entrenamiento con este nombre: elija otro.</translation>
    </message>
    <message>
        <source>A number above 0 and up to 1, such as %1.</source>
        <translation>Un número mayor que 0 y hasta 1, como %1.</translation>
    </message>
    <message numerus="yes">
        <source>The corpus has %n template(s).</source>
        <translation>
            <numerusform>El corpus tiene %n plantilla.</numerusform>
            <numerusform>El corpus tiene %n plantillas.</numerusform>
        </translation>
    </message>
    <message>
        <source>How long will it take?</source>
        <translation>¿Cuánto tardará?</translation>
    </message>
    <message>
        <source>Choose a corpus to see the network&apos;s size.</source>
        <translation>Elija un corpus para ver el tamaño de la red.</translation>
    </message>
    <message>
        <source>%1 parameters, %2 rows</source>
        <translation>%1 parámetros, %2 filas</translation>
    </message>
    <message>
        <source>Of the network with these settings; rows of the whole corpus, one for each character.</source>
        <translation>De la red con estos ajustes; filas de todo el corpus, una por carácter.</translation>
    </message>
    <message>
        <source>To be measured when no run goes on: they would slow each other down.</source>
        <translation>Se puede medir cuando no haya ningún entrenamiento en marcha: se frenarían el uno al otro.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Counting the captions…</source>
        <translation>Contando las frases…</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>Un número de %1 a %2.</translation>
    </message>
    <message>
        <source>A number up to %1, or ‘%2’.</source>
        <translation>Un número hasta %1, o «%2».</translation>
    </message>
    <message>
        <source>The model that the run goes on from, with its size and what it knows; your captions teach it your manner. With few captions this is far better than nothing to start from.</source>
        <translation>El modelo del que parte la ejecución, con su tamaño y lo que sabe; sus frases le enseñan su estilo. Con pocas frases es mucho mejor que empezar de cero.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Fine-tuned</source>
        <translation>Ajustado</translation>
    </message>
    <message>
        <source>How many pieces of words the network may write with, instead of single characters. With many captions it learns two to three times as much in the same time; with few of them characters do better.</source>
        <translation>Con cuántos trozos de palabras puede escribir la red, en lugar de caracteres sueltos. Con muchos textos aprende así de dos a tres veces más en el mismo tiempo; con pocos, los caracteres dan mejor resultado.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Trozos</translation>
    </message>
    <message>
        <source>How a step follows from the gradient. RMSprop: the article&apos;s. Adam and AdamW: mostly quicker; AdamW keeps weights small.</source>
        <translation>Cómo se calcula un paso a partir del gradiente. RMSprop: el del artículo. Adam y AdamW: casi siempre más rápidos; AdamW mantiene pequeños los pesos.</translation>
    </message>
    <message>
        <source>Log for TensorBoard</source>
        <translation>Registro para TensorBoard</translation>
    </message>
    <message>
        <source>Also writes an event log into the run&apos;s folder, for TensorBoard to read.</source>
        <translation>Escribe también un registro de eventos en la carpeta de la ejecución, que TensorBoard puede leer.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimizador</translation>
    </message>
</context>
<context>
    <name>memewright::TrainStart</name>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
</context>
<context>
    <name>memewright::TrainStrip</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>The run stands still and keeps its memory; what it has learned so far can be used on Create meanwhile.</source>
        <translation>El entrenamiento se detiene y conserva su memoria; lo aprendido hasta ahora puede usarse mientras tanto en Crear.</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Detener y guardar</translation>
    </message>
    <message>
        <source>Ends the run within seconds; the best model so far stays saved and can be used.</source>
        <translation>Termina en segundos; el mejor modelo hasta ahora queda guardado y puede usarse.</translation>
    </message>
    <message>
        <source>rows/s</source>
        <translation>filas/s</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Then ‘%1’ begins.</source>
        <translation>Después empieza «%1».</translation>
    </message>
</context>
<context>
    <name>memewright::TrashButton</name>
    <message>
        <source>‘%1’, %2 captions</source>
        <translation>«%1», %2 frases</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) of ‘%1’</source>
        <translation>
            <numerusform>%n frase de «%1»</numerusform>
            <numerusform>%n frases de «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>‘%1’, a run with its model</source>
        <translation>«%1», un entrenamiento con su modelo</translation>
    </message>
    <message>
        <source>‘%1’, a model</source>
        <translation>«%1», un modelo</translation>
    </message>
    <message>
        <source>%1 (deleted %2)</source>
        <translation>%1 (eliminado %2)</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Eliminado hace poco</translation>
    </message>
    <message>
        <source>Brings back what was deleted in the last 30 days. Ctrl+Z brings back the last one.</source>
        <translation>Recupera lo eliminado en los últimos 30 días. Ctrl+Z recupera lo último.</translation>
    </message>
    <message>
        <source>What was deleted goes for good after 30 days.</source>
        <translation>Lo eliminado desaparece del todo a los 30 días.</translation>
    </message>
</context>
<context>
    <name>memewright::UnfinishedRunsBanner</name>
    <message>
        <source>Goes on exactly where it was; the runs that wait follow it.</source>
        <translation>Sigue exactamente donde estaba; los que esperan van después.</translation>
    </message>
    <message>
        <source>Begins the first of the runs that wait; the others follow it.</source>
        <translation>Empieza el primero de los que esperan; los demás van después.</translation>
    </message>
    <message>
        <source>Leave it for now: the runs stay in the table</source>
        <translation>Dejarlo por ahora: siguen en la tabla</translation>
    </message>
    <message>
        <source>Leave it for now</source>
        <translation>Dejarlo por ahora</translation>
    </message>
    <message>
        <source>‘%1’ was stopped when the window closed; it is saved and can go on.</source>
        <translation>«%1» se detuvo al cerrar la ventana; está guardado y puede seguir.</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>En espera: %1.</translation>
    </message>
    <message>
        <source>Go on with the run</source>
        <translation>Continuar el entrenamiento</translation>
    </message>
    <message numerus="yes">
        <source>Go on with the queue (%n run(s))</source>
        <translation>
            <numerusform>Seguir con la cola (%n)</numerusform>
            <numerusform>Seguir con la cola (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>memewright::WordListDialog</name>
    <message>
        <source>Blocked words</source>
        <translation>Palabras bloqueadas</translation>
    </message>
    <message>
        <source>A word or phrase a line. Captions that hold one are not written.</source>
        <translation>Una palabra o expresión por línea. Las frases que contienen alguna no se escriben.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Como venía</translation>
    </message>
</context>
</TS>
