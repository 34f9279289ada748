<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Journey;

use OCA\ConseilMunicipal\BackgroundJob\OutboxJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Program;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\HostTestCase;

/**
 * Les Arollières, Tuesday 19 January 2027, three clear days, fifteen members of whom two on paper: frozen and sent on Thursday 14,
 * completed by an addendum on Friday 15, the silent ones reminded on Monday 18, and on Tuesday everybody known who will come.
 *
 * @phpstan-import-type ReadMail from Received
 */
final class AgendaAJourneyTest extends HostTestCase {
	private const MOST_MAILS = 32;
	private const LARGEST_MAIL = 2_000_000;

	private SampleMeeting $sample;
	/** E-mails of the preparation, which another journey counts. */
	private int $before;

	public function testFromFreezingToTheAnswersInFewMessages(): void {
		$clock = new Clock('2027-01-12 09:00', OutboxJob::class);
		$this->sample = new SampleMeeting(self::named('agendaa'), 'arollieres');
		$clock->to('2027-01-14 16:50');
		$this->before = count(Received::at($this->sample->domain));
		$frozen = $this->sample->room->freeze();
		$clock->to('2027-01-14 17:10');
		$this->sample->room->send($frozen);
		$clock->to('2027-01-14 17:12');
		$first = $this->sample->leave($this->sample->room->shown());
		self::assertSame(['paper' => 2, 'sent' => 13], SampleMeeting::states($first));

		$clock->to('2027-01-14 20:30');
		foreach (['a01', 'a02', 'a03', 'a04', 'a10'] as $id) {
			self::assertStatus(200, $this->answer($id, ['answer' => 'present']));
		}
		self::assertStatus(200, $this->answer('a12', ['answer' => 'proxy', 'holderId' => $this->sample->members['a02']]));
		self::assertStatus(200, $this->sample->as('a02')->api('PUT', $this->path('held-proxy'), ['giverId' => $this->sample->members['a12'], 'accept' => true]));

		$clock->to('2027-01-15 10:00');
		$addendum = $this->addendum();
		$clock->to('2027-01-15 10:02');
		$addendum = $this->sample->leave($addendum);
		self::assertSame(['paper' => 2, 'sent' => 13], SampleMeeting::states($addendum));
		foreach (['a05' => 'present', 'a06' => 'present', 'a07' => 'present', 'a13' => 'absent'] as $id => $answer) {
			$this->answerByLink($id, $answer);
		}
		$this->paper($first, $addendum);

		$clock->to('2027-01-18 09:00');
		self::assertStatus(200, $this->sample->hall->manager->api('POST', "/convocations/{$first['id']}/remind", ['memberIds' => null, 'word' => 'Le traiteur attend un nombre.']));
		$clock->to('2027-01-18 09:02');
		self::host()->runJobs(OutboxJob::class);
		foreach (['a08', 'a14'] as $id) {
			$this->answerByLink($id, 'present');
		}
		$clock->to('2027-01-19 18:30');

		$this->assertForecast();
		$this->assertEachActOnce([$first, $addendum]);
		$this->assertFewMails();
		self::occ('conseil_municipal:journal:verify', (string)$this->sample->hall->councilId)->orFail();
	}

	/** @return array<string, mixed> sent */
	private function addendum(): array {
		$added = $this->sample->room->room->addItem('Demande de subvention pour la toiture de l’école');
		$this->sample->room->room->drop($added['folderName'] . '/devis_toiture.pdf', 'le devis');
		$this->sample->room->room->sync();
		return $this->sample->room->after('addendum');
	}

	/**
	 * The two who read on paper: handed over, and what they answer is typed by the secretary.
	 *
	 * @param array<string, mixed> ...$acts
	 */
	private function paper(array ...$acts): void {
		foreach ($acts as $act) {
			foreach ($act['dispatches'] as $dispatch) {
				if ($dispatch['state'] === 'paper') {
					self::assertStatus(200, $this->sample->hall->manager->api('POST', "/dispatches/{$dispatch['id']}/delivered", ['how' => 'handed', 'at' => '2027-01-15T10:01']));
				}
			}
		}
		$record = fn (string $id, array $values): Answer => $this->sample->hall->manager->api('PUT', $this->path("answers/{$this->sample->members[$id]}"), $values);
		self::assertStatus(200, $record('a11', ['answer' => 'present']));
		self::assertStatus(200, $record('a09', ['answer' => 'proxy', 'holderId' => $this->sample->members['a11'], 'writtenOn' => '2027-01-15']));
	}

	/** @param array<string, mixed> $values */
	private function answer(string $id, array $values): Answer {
		return $this->sample->as($id)->api('PUT', $this->path('answer'), $values);
	}

	/** As somebody does who is not logged in, by the link of the last e-mail. */
	private function answerByLink(string $id, string $answer): void {
		$mails = array_values(array_filter($this->received(), fn (array $mail): bool => $mail['recipients'] === [$this->sample->address($id)]));
		$text = array_pop($mails)['text'] ?? '';
		self::assertSame(1, preg_match('#https?://[^/\s]+(/\S*/r/\S+)#', $text, $link), "$id: $text");
		$path = $link[1] ?? '';
		$page = self::host()->anonymous()->send('GET', $path, headers: ['Accept' => 'text/html']);
		self::assertSame(1, preg_match('/name="seen" value="(\d+)"/', $page->body, $seen), $page->body);
		$form = http_build_query(['answer' => $answer, 'seen' => $seen[1] ?? '']);
		self::assertStatus(200, self::host()->anonymous()->send('POST', $path, $form, ['Accept' => 'text/html', 'Content-Type' => 'application/x-www-form-urlencoded']));
	}

	/** As the samples expect it: eleven present of a quorum of eight, two proxies that count, one absent, one silent. */
	private function assertForecast(): void {
		$answers = $this->sample->hall->manager->api('GET', $this->path('answers'))->data();
		$forecast = json_decode(Program::output(['node', 'tests/journey/forecast.js'], json_encode($answers, JSON_THROW_ON_ERROR)), true, flags: JSON_THROW_ON_ERROR);
		foreach (['present' => 11, 'proxies' => 2, 'absent' => 1, 'silent' => 1, 'quorum' => 8, 'inExercise' => 15, 'isReached' => true, 'lost' => []] as $key => $expected) {
			self::assertSame($expected, $forecast[$key], $key);
		}
		$origins = array_count_values(array_filter(array_column($answers['members'], 'origin')));
		ksort($origins);
		self::assertSame(['app' => 6, 'link' => 6, 'office' => 2], $origins);
	}

	/**
	 * One message per member and act, which the notification in the app does not repeat.
	 *
	 * @param list<array<string, mixed>> $acts
	 */
	private function assertEachActOnce(array $acts): void {
		foreach ($acts as $act) {
			$mails = array_values(array_filter($this->received(), static fn (array $mail): bool => str_contains($mail['text'], $act['manifestSha256'])));
			$recipients = array_merge(...array_column($mails, 'recipients'));
			sort($recipients);
			self::assertSame($this->sample->addresses(), $recipients, $act['kind']);
			array_map(static fn (array $mail) => Received::assertConvenes($mail), $mails);
			self::assertSame([$act['number'] - 1], array_values(array_unique(array_column(array_column($mails, 'calendar'), 'sequence'))));
		}
		self::assertStringContainsString('convened', implode("\n", Talk::notices($this->sample->as('a15'))), 'the notification of the app, for the one who never answered');
		self::assertStringNotContainsString('You are convened', implode("\n", Talk::notices($this->sample->as('a03'))), 'answered: it asks nothing any more');
	}

	/** All that anybody of the commune received since the freezing, agents too, whatever it was about. */
	private function assertFewMails(): void {
		$mails = $this->received();
		$largest = max([0, ...array_column($mails, 'bytes')]);
		fwrite(STDERR, "\nE-mails of Agenda A, from freezing to answers: " . count($mails) . ", the largest $largest bytes\n");
		foreach (Received::counted($mails) as $what => $count) {
			fwrite(STDERR, "  $count × $what\n");
		}
		self::assertLessThanOrEqual(self::MOST_MAILS, count($mails));
		self::assertLessThanOrEqual(self::LARGEST_MAIL, $largest);
		self::assertSame(count($mails), count(array_unique(array_column($mails, 'messageId'))));
	}

	/** @return list<ReadMail> */
	private function received(): array {
		return array_slice(Received::at($this->sample->domain), $this->before);
	}

	private function path(string $rest): string {
		return "/meetings/{$this->sample->room->room->id}/$rest";
	}
}
