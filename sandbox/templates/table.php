<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
?>
<main class="host-page">
	<h2><?php p($_['pageTitle']); ?></h2>
	<?php if ($_['rows'] === []) { ?><p class="muted">Nothing here.</p><?php } else { ?>
	<table>
		<thead><tr><?php foreach ($_['head'] as $cell) { ?><th><?php p($cell); ?></th><?php } ?></tr></thead>
		<tbody>
			<?php foreach ($_['rows'] as $row) { ?><tr><?php foreach ($row as $cell) { ?><td><?php is_array($cell) ? print_unescaped('<a href="' . htmlspecialchars($cell['href']) . '">' . htmlspecialchars($cell['text']) . '</a>') : p($cell); ?></td><?php } ?></tr><?php } ?>
		</tbody>
	</table>
	<?php } ?>
</main>
