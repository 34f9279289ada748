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
	<p><a href="/index.php/sandbox/outbox">Outbox</a> · <a href="/index.php/sandbox/outbox/<?php p($_['name']); ?>?raw=1">Source</a></p>
	<table>
		<?php foreach (['from', 'to', 'cc', 'reply-to', 'date', 'x-sandbox-recipients'] as $header) {
			if (isset($_['headers'][$header])) { ?>
		<tr><th><?php p($header); ?></th><td><?php p($_['headers'][$header]); ?></td></tr>
		<?php }
			} ?>
	</table>
	<?php foreach ($_['parts'] as $index => $part) {
		$url = '/index.php/sandbox/outbox/' . $_['name'] . '?part=' . $index; ?>
		<h3><a href="<?php p($url); ?>"><?php p($part['type'] . ' ' . $part['name']); ?></a></h3>
		<?php if ($part['type'] === 'text/html') { ?><iframe title="HTML" src="<?php p($url); ?>"></iframe><?php } ?>
		<?php if ($part['body'] !== '') { ?><pre style="white-space: pre-wrap"><?php p($part['body']); ?></pre><?php } ?>
	<?php } ?>
</main>
