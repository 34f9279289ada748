<?php

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Part of answer.php: what the member was sent, and one button each to acknowledge it. */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
/** @var callable(DateTimeImmutable): string $when */
?>
	<?php if ($_['received'] !== []): ?>
	<section class="conseil-answer__received" aria-labelledby="received">
		<h2 id="received"><?php p($l->t('What you were sent')) ?></h2>
		<?php foreach ($_['received'] as $one): ?>
		<p><strong><?php p($l->t($one->name)) ?></strong> – <?php p($one->sentAt === null ? $l->t('on its way to you') : $l->t('sent on %s', [$when($one->sentAt)])) ?></p>
		<?php if ($one->acknowledgedAt !== null): ?>
		<p role="status"><?php p($l->t('You acknowledged it on %s.', [$when($one->acknowledgedAt)])) ?></p>
		<?php else: ?>
		<form method="post" action="<?php p('./' . $_['token']) ?>">
			<input type="hidden" name="do" value="acknowledge">
			<input type="hidden" name="dispatch" value="<?php p((string)$one->dispatchId) ?>">
			<button type="submit"><?php p($l->t('I have received it')) ?></button>
		</form>
		<?php endif ?>
		<?php endforeach ?>
		<p class="conseil-answer__law"><?php p($l->t('It tells the mairie that it has reached you, and is no answer.')) ?></p>
	</section>
	<?php endif ?>
