<?php

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCA\ConseilMunicipal\Reply\Answer;
use OCA\ConseilMunicipal\Reply\Choice;

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
$moment = $_['startsAt'] ?? null;
$message = $_['message'] ?? null;
$hour = static fn (DateTimeImmutable $at): string => $l->getLanguageCode() === 'fr' ? $at->format('G') . "\u{A0}h" . ($at->format('i') === '00' ? '' : "\u{A0}" . $at->format('i')) : $at->format('H:i');
$when = static fn (DateTimeImmutable $at): string => $l->l('date', DateTime::createFromImmutable($at), ['width' => 'full']) . ', ' . $hour($at);
?>
<!DOCTYPE html>
<html lang="<?php p($l->getLanguageCode()) ?>">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta name="robots" content="noindex, nofollow">
	<title><?php p($message === null ? $l->t('Answer to the convocation') : $l->t('Not recorded – Answer to the convocation')) ?></title>
	<link rel="stylesheet" href="<?php p($_['style']) ?>">
</head>
<body>
<main class="conseil-answer">
<?php if ($_['state'] === 'dead'): ?>
	<h1><?php p($l->t('This link no longer works')) ?></h1>
	<p><?php p($l->t('It may have been cut, closed, or the meeting may have opened; or your e-mail address changed, and the link that was sent to the former one ended. Nothing was changed. Answer in the app, or call the secretary of your council: another link can be sent to you.')) ?></p>
<?php elseif ($_['state'] === 'closed'): ?>
	<h1><?php p($l->t('The link is closed')) ?></h1>
	<p><?php p($l->t('Nobody can answer with it any more. No answer was changed. Please tell the secretary who sent the convocation that it reached you.')) ?></p>
<?php elseif ($_['state'] === 'cancelled'): ?>
	<?php if ($message !== null): ?>
	<p class="conseil-answer__refused" role="alert"><?php p($message) ?></p>
	<?php endif ?>
	<p class="conseil-answer__over"><?php p($_['council']) ?></p>
	<h1><?php p($l->t('This meeting is cancelled')) ?></h1>
	<p class="conseil-answer__when"><?php p($_['title']) ?> – <?php p($when($moment)) ?></p>
	<p role="status"><?php p($l->t('You have nothing to answer and nobody needs a proxy. What you answered before is kept; a new convocation will be sent to you if another date is chosen.')) ?></p>
<?php require __DIR__ . '/received.php' ?>
<?php else: ?>
	<p class="conseil-answer__over"><?php p($_['council']) ?></p>
	<p><?php p($l->t('For %s', [$_['name']])) ?></p>
	<h1><?php p($_['title']) ?></h1>
	<p class="conseil-answer__when"><?php p($when($moment)) ?></p>
	<p><?php p($_['place']) ?></p>
	<?php if ($message !== null): ?>
	<p class="conseil-answer__refused" role="alert"><?php p($message) ?></p>
	<?php endif ?>
	<?php if ($_['answer'] !== null): ?>
	<p class="conseil-answer__given" role="status">
		<strong><?php p($_['state'] === 'answered' ? $l->t('Your answer is recorded:') : ($_['toConfirm'] ? $l->t('The date or the place has changed. Please confirm; your former answer:') : $l->t('Your answer so far:'))) ?></strong>
		<?php p(match ($_['answer']) {
			Answer::Present => $l->t('you will be there.'),
			Answer::Absent => $l->t('you will not be there.'),
			Answer::Proxy => $_['holder'] === null ? $l->t('you gave a proxy that was declined or has ended: choose somebody else.') : $l->t('%s votes for you.', [$_['holder']]),
		}) ?>
	</p>
	<?php endif ?>
	<?php if ($_['isDoubtful']): ?>
	<p class="conseil-answer__doubt" role="status"><?php p($l->t('%s will probably not be able to vote for you: your voice would be lost. Choose somebody else, or speak with each other.', [$_['holder']])) ?></p>
	<?php endif ?>
	<form method="post" action="<?php p('./' . $_['token']) ?>">
		<fieldset>
			<legend><?php p($_['answer'] === null ? $l->t('Your answer') : $l->t('Change your answer')) ?></legend>
			<input type="hidden" name="seen" value="<?php p((string)$_['seen']) ?>">
			<?php foreach ([[Answer::Present, $l->t('I will be there')], [Answer::Absent, $l->t('I will not be there')], [Answer::Proxy, $l->t('I give a proxy to the colleague named below')]] as [$answer, $words]): ?>
			<label class="conseil-answer__choice">
				<input type="radio" name="answer" value="<?php p($answer->value) ?>" required<?php if ($_['choice'] === $answer) { ?> checked<?php } ?>>
				<span><?php p($words) ?></span>
			</label>
			<?php endforeach ?>
			<label class="conseil-answer__holder">
				<span><?php p($l->t('Who votes for me, with a proxy')) ?></span>
				<select name="holderId">
					<option value=""><?php p($l->t('Nobody')) ?></option>
					<?php foreach ($_['colleagues'] as $colleague): ?>
					<option value="<?php p((string)$colleague['id']) ?>"<?php if ($colleague['choice'] === Choice::Impossible) { ?> disabled<?php } elseif ($colleague['id'] === $_['holderId']) { ?> selected<?php } ?>><?php p(match ($colleague['choice']) {
						Choice::Free => $colleague['name'],
						Choice::Doubtful => $l->t('%s – will probably not be able to vote for you', [$colleague['name']]),
						Choice::Impossible => $l->t('%s – cannot carry your proxy', [$colleague['name']]),
					}) ?></option>
					<?php endforeach ?>
				</select>
			</label>
			<p class="conseil-answer__law"><?php p($l->t('With a proxy you write: I give to the colleague named above power to vote in my name at this meeting. One proxy per member; you can take it back at any time, and it ends if you come (CGCT, art. L2121-20).')) ?></p>
		</fieldset>
		<button type="submit" class="primary"><?php p($l->t('Confirm my answer')) ?></button>
		<p class="conseil-answer__law"><?php p($l->t('Nothing is recorded before this button.')) ?></p>
	</form>
	<?php if ($_['items'] !== []): ?>
	<details class="conseil-answer__more">
		<summary><?php p($l->n('Agenda, %n item', 'Agenda, %n items', count($_['items']))) ?></summary>
		<ul lang="fr">
			<?php foreach ($_['items'] as $item): ?>
			<li><span><?php p($item['number']) ?></span> <?php p($item['title']) ?></li>
			<?php endforeach ?>
		</ul>
	</details>
	<a class="conseil-answer__more" href="<?php p('./' . $_['token'] . '/seance.ics') ?>" download="seance.ics"><?php p($l->t('Add to my calendar')) ?></a>
	<?php endif ?>
<?php require __DIR__ . '/received.php' ?>
	<form method="post" action="<?php p('./' . $_['token']) ?>" class="conseil-answer__close">
		<input type="hidden" name="do" value="close">
		<p><?php p($l->t('Personal link, good until the meeting opens. Do not forward it.')) ?></p>
		<button type="submit"><?php p($l->t('This is not for me: close the link')) ?></button>
	</form>
<?php endif ?>
</main>
</body>
</html>
