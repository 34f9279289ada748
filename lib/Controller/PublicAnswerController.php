<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Convocation\LinkAgenda;
use OCA\ConseilMunicipal\Convocation\Receipts;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Sentence;
use OCA\ConseilMunicipal\Reply\AnswerLinks;
use OCA\ConseilMunicipal\Reply\AnswerPage;
use OCA\ConseilMunicipal\Reply\AnswerRequest;
use OCA\ConseilMunicipal\Reply\OpenLink;
use OCA\ConseilMunicipal\Reply\Origin;
use OCA\ConseilMunicipal\Reply\Replies;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\AnonRateLimit;
use OCP\AppFramework\Http\Attribute\BruteForceProtection;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\IRequest;
use OCP\IURLGenerator;

/**
 * The personal link of a convocation, without login. Opening it writes nothing, because mail scanners open links; only the button does. It needs no
 * request token: the link itself is the permission, and no session goes with it.
 */
final class PublicAnswerController extends Controller {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly AnswerLinks $links,
		private readonly Replies $replies,
		private readonly Receipts $receipts,
		private readonly LinkAgenda $agenda,
		private readonly Sentence $sentence,
		private readonly IURLGenerator $urls,
	) {
		parent::__construct($appName, $request);
	}

	#[PublicPage]
	#[NoCSRFRequired]
	#[AnonRateLimit(limit: 120, period: 600)]
	#[BruteForceProtection(action: 'conseil_municipal_answer')]
	#[FrontpageRoute(verb: 'GET', url: '/r/{token}')]
	public function show(string $token, ?string $choice = null): TemplateResponse {
		$link = $this->links->open($token);
		return $link === null ? $this->dead($token) : $this->shown($link->isCancelled() ? AnswerPage::cancelled($link, $token) : AnswerPage::of($link, $token, $choice), $link);
	}

	/** The meeting for the calendar of whoever holds the link: what the e-mail with that link said, and nothing else. */
	#[PublicPage]
	#[NoCSRFRequired]
	#[AnonRateLimit(limit: 60, period: 600)]
	#[BruteForceProtection(action: 'conseil_municipal_answer')]
	#[FrontpageRoute(verb: 'GET', url: '/r/{token}/seance.ics')]
	public function calendar(string $token): DraftStream|TemplateResponse {
		$link = $this->links->open($token);
		$file = $link === null ? null : $this->agenda->calendar($link);
		return $file === null ? $this->show($token) : DraftStream::ofText($file, 'seance.ics', 'text/calendar');
	}

	#[PublicPage]
	#[NoCSRFRequired]
	#[AnonRateLimit(limit: 30, period: 600)]
	#[BruteForceProtection(action: 'conseil_municipal_answer')]
	#[FrontpageRoute(verb: 'POST', url: '/r/{token}')]
	public function act(string $token, mixed $do = null, mixed $answer = null, mixed $holderId = null, mixed $seen = null, mixed $dispatch = null): TemplateResponse {
		$link = $this->links->open($token);
		if ($link === null) {
			return $this->dead($token);
		}
		if ($do === 'acknowledge') {
			return $this->acknowledge($link, $token, $dispatch);
		}
		if ($link->isCancelled()) {
			return $this->shown(AnswerPage::cancelled($link, $token), $link);
		}
		if ($do === 'close') {
			$this->links->close($link);
			return $this->page(AnswerPage::closed());
		}
		try {
			$this->answer($link, $answer, $holderId, $seen);
		} catch (DomainError $refusal) {
			$again = $this->links->open($token) ?? $link;
			return $this->shown(AnswerPage::refused($again, $token, $this->sentence->say($refusal->text, $refusal->parameters), $answer, $holderId), $again, $refusal->status());
		}
		$link = $this->links->open($token);
		return $link === null ? $this->dead($token) : $this->shown(AnswerPage::answered($link, $token), $link);
	}

	private function acknowledge(OpenLink $link, string $token, mixed $dispatch): TemplateResponse {
		$page = $link->isCancelled() ? AnswerPage::cancelled($link, $token) : AnswerPage::of($link, $token);
		try {
			$this->receipts->acknowledgeByLink($link, $dispatch);
		} catch (DomainError $refusal) {
			return $this->shown(['message' => $this->sentence->say($refusal->text, $refusal->parameters)] + $page, $link, $refusal->status());
		}
		return $this->shown($page, $link);
	}

	/** @param array<string, mixed> $page */
	private function shown(array $page, OpenLink $link, int $status = Http::STATUS_OK): TemplateResponse {
		return $this->page($page + ['received' => $this->receipts->ofLink($link), 'items' => $this->agenda->items($link)], $status);
	}

	/** The form says which answer it showed: the same form sent again later changes nothing that was answered since. */
	private function answer(OpenLink $link, mixed $answer, mixed $holderId, mixed $seen): void {
		$asked = AnswerRequest::of(['answer' => $answer, 'holderId' => $holderId]);
		if ($seen !== (string)$link->reply()->getVersion()) {
			throw Replies::meanwhile();
		}
		$this->replies->answer($link->room, $link->memberId, $asked->answer, $asked->holderId, Origin::Link, null, $link->room->nameOf($link->memberId));
	}

	/** Only who makes links up is slowed down: after a meeting everybody in the mairie opens one that was good, from one address. */
	private function dead(string $token): TemplateResponse {
		$response = $this->page(AnswerPage::dead(), Http::STATUS_NOT_FOUND);
		if (!$this->links->isOurs($token)) {
			$response->throttle(['action' => 'conseil_municipal_answer']);
		}
		return $response;
	}

	/**
	 * A whole page of our own: nothing but a form, no script, the same on every host and quick on a phone.
	 *
	 * @param array<string, mixed> $page
	 */
	private function page(array $page, int $status = Http::STATUS_OK): TemplateResponse {
		$style = $this->urls->linkTo(Application::APP_ID, 'css/answer.css');
		$response = new TemplateResponse(Application::APP_ID, 'answer', ['style' => $style] + $page, TemplateResponse::RENDER_AS_BLANK, $status);
		$response->addHeader('Referrer-Policy', 'no-referrer');
		$response->addHeader('X-Robots-Tag', 'noindex, nofollow');
		$response->addHeader('Cache-Control', 'no-store');
		return $response;
	}
}
